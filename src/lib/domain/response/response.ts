import type { Answers } from './answer.ts';

/** Answers being given: in memory only, on a shared tablet never anywhere else. */
export interface ResponseInProgress {
	readonly state: 'in-progress';
	readonly answers: Answers;
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
}
