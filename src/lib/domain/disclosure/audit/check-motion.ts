import type { MotionOutcome } from '../../consultation/outcome.ts';
import { saySides } from '../../consultation/say-sides.ts';
import { isAdopted } from '../../consultation/tally/majority.ts';
import { neededOf } from '../../consultation/tally/share.ts';
import { unreachable } from '../../unreachable.ts';
import type { Margin } from '../policy.ts';
import { rangeOf } from '../range.ts';
import type { Said } from '../said.ts';
import { thresholds } from '../thresholds.ts';
import { compositionsOf, proofOfVote, type Votes } from './attack-vote.ts';

interface CheckedMotion {
	readonly codes: readonly string[];
	readonly proved: boolean;
}

const fine: CheckedMotion = { codes: [], proved: false };
const broken = (code: string): CheckedMotion => ({ codes: [code], proved: false });

/** What is said of a proposal, against every composition of its voters. */
export function checkMotion(outcome: MotionOutcome, margin: Margin): CheckedMotion {
	const { announcement, voters, quorum, rule, sides, verdict } = outcome;
	if (verdict === 'no-quorum') {
		return quorum?.reached === false && sides.length === 0 ? fine : broken('quorum-unfit');
	}
	if (quorum?.reached === false) return broken('quorum-unfit');
	const misfit = announcementFault(outcome, margin);
	if (misfit !== null) return broken(misfit);
	if (rule === undefined) return broken('threshold-not-said');
	if (quorum !== null && quorum.electorate !== rule.electorate) return broken('quorum-unfit');
	if (rule.electorate !== null && voters > rule.electorate) return broken('more-than-may-vote');
	const words = JSON.stringify(sides);
	const ranges = sides.map((side) => rangeOf(side, voters));
	const ends = [
		...ranges.flatMap(({ from, to }) => [from, to]),
		neededOf(rule.threshold, rule.base === 'electorate' ? (rule.electorate ?? voters) : voters)
	];
	const worded: Votes[] = [];
	for (const votes of compositionsOf(voters, ends)) {
		if (ranges.some(({ from, to }, side) => (votes[side] ?? 0) < from || (votes[side] ?? 0) > to)) {
			continue;
		}
		if (sides.length === 0 || JSON.stringify(wordsFor(votes, announcement, margin)) === words) {
			worded.push(votes);
		}
	}
	if (worded.length === 0) return broken('words-of-no-counts');
	const adopted = verdict === 'adopted';
	const possible = worded.filter(
		([inFavour, blank, against]) => isAdopted({ for: inFavour, blank, against }, rule) === adopted
	);
	const proof = proofOfVote(possible, margin - 1);
	if (proof === null) return broken('verdict-of-no-counts');
	return { codes: [], proved: proof !== 'none' };
}

/** Counts said where none may be, or not said where they have to be. */
function announcementFault(
	{ announcement, voters, sides }: MotionOutcome,
	margin: Margin
): string | null {
	switch (announcement) {
		case 'result-only':
			return sides.length === 0 ? null : 'counts-beside-the-result';
		case 'protected':
			if (voters < thresholds(margin).shown) {
				return sides.length === 0 ? null : 'counts-of-too-few';
			}
			return sides.length === 3 ? null : 'counts-missing';
		case 'exact':
			return sides.length === 3 ? null : 'counts-missing';
		default:
			return unreachable(announcement);
	}
}

function wordsFor(
	[inFavour, blank, against]: Votes,
	announcement: MotionOutcome['announcement'],
	margin: Margin
): readonly Said[] {
	if (announcement === 'protected') return saySides({ for: inFavour, blank, against }, margin);
	return [inFavour, blank, against].map((count) => ({ kind: 'exact', count }));
}
