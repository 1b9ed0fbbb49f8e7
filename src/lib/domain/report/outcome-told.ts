import type { BallotQuestion } from '../consultation/ballot-rules.ts';
import type { Outcome } from '../consultation/outcome.ts';
import type { Said } from '../disclosure/said.ts';
import type { Question } from '../questionnaire/definition.ts';
import { optionLabel } from '../questionnaire/options.ts';
import { unreachable } from '../unreachable.ts';

/** Something that could be chosen, by its words. */
export interface OutcomeChoice {
	readonly code: string;
	readonly label: string;
}

/** One side of a motion, with what is said of it. `label` where the questionnaire has words of its own. */
interface OutcomeSide {
	readonly side: 'for' | 'blank' | 'against';
	readonly label: string | null;
	readonly said: Said;
}

/** What is told of one ballot question. */
export type OutcomeTold =
	| {
			readonly kind: 'motion';
			readonly verdict: 'adopted' | 'rejected' | 'no-quorum';
			readonly sides: readonly OutcomeSide[];
	  }
	| {
			readonly kind: 'order';
			/** Best first; those that stand together carry the same place. */
			readonly places: readonly (OutcomeChoice & {
				readonly place: number;
				readonly tied: boolean;
			})[];
	  }
	| {
			readonly kind: 'chosen';
			readonly chosen: readonly OutcomeChoice[];
			/** They share the last place, which nobody has. */
			readonly tied: readonly OutcomeChoice[];
	  }
	| {
			readonly kind: 'funded';
			/** Whole dollars; null where the ballot does not say what it costs. */
			readonly funded: readonly (OutcomeChoice & { readonly cost: number | null })[];
			/** Equal, of which the sum does not pay for all. */
			readonly tied: readonly OutcomeChoice[];
			readonly spent: number;
			readonly total: number;
	  }
	/** Not a decision: too few voted for one. */
	| { readonly kind: 'no-quorum' }
	| { readonly kind: 'withheld' };

/**
 * What is told of one outcome, its codes in words.
 *
 * @param ruled how it was ruled before opening; null where the rules are not at hand
 * @param language language tag; French where a text has no words in it
 */
export function tellOutcome(
	outcome: Outcome,
	question: Question,
	ruled: BallotQuestion | null,
	language: string
): OutcomeTold {
	const choice = (code: string): OutcomeChoice => ({
		code,
		label: optionLabel(question, code, language)
	});
	if (outcome.kind === 'motion') {
		return {
			kind: 'motion',
			verdict: outcome.verdict,
			sides: sidesOf(outcome.sides, ruled, (code) => choice(code).label)
		};
	}
	if (outcome.quorum?.reached === false) return { kind: 'no-quorum' };
	if (outcome.kind === 'withheld') return { kind: 'withheld' };
	switch (outcome.kind) {
		case 'order':
			return { kind: 'order', places: placesOf(outcome.places, choice) };
		case 'chosen':
			return {
				kind: 'chosen',
				chosen: outcome.chosen.map(choice),
				tied: outcome.tied.map(choice)
			};
		case 'funded':
			return {
				kind: 'funded',
				funded: outcome.funded.map((code) => ({
					...choice(code),
					cost: costOf(question, ruled, code)
				})),
				tied: outcome.tied.map(choice),
				spent: outcome.spent,
				total: outcome.total
			};
		default:
			return unreachable(outcome);
	}
}

/** In the order for, blank, against. A side of one answer goes by the words of that answer. */
function sidesOf(
	said: readonly Said[],
	ruled: BallotQuestion | null,
	label: (code: string) => string
): OutcomeSide[] {
	return (['for', 'blank', 'against'] as const).flatMap((side, index) => {
		const one = said[index];
		if (one === undefined) return [];
		const codes = ruled?.sides?.[side] ?? [];
		const [only] = codes;
		return [
			{ side, said: one, label: codes.length === 1 && only !== undefined ? label(only) : null }
		];
	});
}

/** Two at the first place leave no second one. */
function placesOf(
	places: readonly (readonly string[])[],
	choice: (code: string) => OutcomeChoice
): Extract<OutcomeTold, { kind: 'order' }>['places'] {
	let place = 1;
	return places.flatMap((codes) => {
		const here = place;
		place += codes.length;
		return codes.map((code) => ({ ...choice(code), place: here, tied: codes.length > 1 }));
	});
}

function costOf(question: Question, ruled: BallotQuestion | null, code: string): number | null {
	const written =
		question.kind === 'budget'
			? question.options.find((option) => option.code === code)?.cost
			: undefined;
	return ruled?.budget?.costs[code] ?? written ?? null;
}
