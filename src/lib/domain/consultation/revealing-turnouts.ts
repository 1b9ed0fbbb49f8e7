import type { Range } from '../disclosure/range.ts';
import type { Margin } from '../disclosure/policy.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import type { BallotRules } from './ballot-rules.ts';
import { isAdopted, type MajorityRule } from './tally/majority.ts';
import { neededOf } from './tally/share.ts';

/** Turnouts at which the result of a vote tells by itself how members voted, as runs without holes. */
export interface RevealingTurnouts {
	/** Id of the question. */
	readonly item: string;
	/** Adoption would fail with three against: whoever reads it knows that fewer were. */
	readonly adoption: readonly Range[];
	/** Rejection would fail with three for. */
	readonly rejection: readonly Range[];
	/** One or the other. */
	readonly either: readonly Range[];
}

/**
 * Each turnout, in voters, at which adoption would fail with three voters against, or rejection with
 * three for (privacy rules, section 6): under 7 for a simple majority, under 12 for three quarters, and
 * low turnouts where the threshold is a share of all who may vote. Turnouts without quorum, or at
 * which one of the two results cannot come about, tell nothing by it. Of a count that is no majority,
 * each turnout too small to be counted in words: a choice of few is how they chose. Of formal votes;
 * without one, none. As many steps as there may be voters.
 *
 * @param margin of the campaign's plan
 */
export function revealingTurnouts(
	{ questions, formal }: BallotRules,
	margin: Margin
): readonly RevealingTurnouts[] {
	if (formal === null) return [];
	const { electorate, quorum } = formal;
	const least = Math.max(1, quorum === null ? 1 : neededOf(quorum, electorate));
	return questions.flatMap(({ item, method }) => {
		if (method.kind !== 'majority') {
			const few = Math.min(thresholds(margin).shown - 1, electorate);
			const either = few < least ? [] : [{ from: least, to: few }];
			return [{ item, adoption: [], rejection: [], either }];
		}
		const rule: MajorityRule = { ...method, electorate };
		const adoption: number[] = [];
		const rejection: number[] = [];
		for (let voters = least; voters <= electorate; voters += 1) {
			const few = Math.min(margin, voters);
			if (isAdoptedBy(voters, voters, rule) && !isAdoptedBy(voters - few, voters, rule)) {
				adoption.push(voters);
			}
			// Nobody for is never adopted: rejection can always come about.
			if (isAdoptedBy(few, voters, rule)) rejection.push(voters);
		}
		const either = [...new Set([...adoption, ...rejection])].toSorted((one, other) => one - other);
		return [
			{ item, adoption: runsOf(adoption), rejection: runsOf(rejection), either: runsOf(either) }
		];
	});
}

/** The turnouts of all questions together, in rising order. */
export function revealingRuns(rules: BallotRules, margin: Margin): Range[] {
	const all = revealingTurnouts(rules, margin).flatMap(({ either }) =>
		either.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
	);
	return runsOf([...new Set(all)].toSorted((one, other) => one - other));
}

function isAdoptedBy(inFavour: number, voters: number, rule: MajorityRule): boolean {
	return isAdopted({ for: inFavour, blank: 0, against: voters - inFavour }, rule);
}

/** Numbers in rising order as runs: 1, 2, 3, 7 are 1 to 3, and 7. */
function runsOf(numbers: readonly number[]): Range[] {
	const runs: Range[] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last?.to === number - 1) runs[runs.length - 1] = { from: last.from, to: number };
		else runs.push({ from: number, to: number });
	}
	return runs;
}
