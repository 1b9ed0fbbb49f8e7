import type { Fraction } from '../ballot-rules.ts';
import type { QuorumReached } from '../outcome.ts';
import { neededOf } from './share.ts';

/**
 * Whether enough voted: those who voted blank took part too. Null without a quorum. One step.
 *
 * @param quorum share of the electorate, in the unit of vote
 */
export function quorumOf(
	quorum: Fraction | null,
	voters: number,
	electorate: number
): QuorumReached | null {
	if (quorum === null) return null;
	const needed = neededOf(quorum, electorate);
	return { needed, electorate, reached: voters >= needed };
}
