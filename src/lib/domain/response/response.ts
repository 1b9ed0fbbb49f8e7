import type { Answers } from './answer.ts';
import type { Assistance } from './assistance.ts';

/** Answers being given: in memory only, on a shared tablet never anywhere else. */
export interface ResponseInProgress {
	readonly state: 'in-progress';
	readonly answers: Answers;
	/** Absent: nobody helps. */
	readonly assistance?: Assistance;
}

/**
 * A finished, checked, immutable set of answers: every question of the questionnaire has an entry,
 * those that were not asked as `not-shown`. Only `finish()` makes one.
 */
export interface FinishedResponse {
	readonly state: 'finished';
	readonly questionnaire: { readonly id: string; readonly version: number };
	/** Language the person answered in; travels inside the seal only. */
	readonly language: string;
	readonly answers: Answers;
	/** How the person was helped; absent: they answered alone. Travels inside the seal only. */
	readonly assistance?: Assistance;
}
