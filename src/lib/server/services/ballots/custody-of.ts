import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import type { Method } from '../../../domain/disclosure/release.ts';

/** Who can open the box of a campaign; rules as a record holds them, or as they are stored. */
export function custodyOf({
	ballot
}: {
	readonly ballot: BallotRules | string | null;
}): Method['custody'] {
	if (ballot === null) return 'automatic';
	const rules = typeof ballot === 'string' ? (JSON.parse(ballot) as BallotRules) : ballot;
	return rules.formal === null ? 'automatic' : 'custodians';
}
