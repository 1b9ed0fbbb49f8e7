import type { Outcome } from '../consultation/outcome.ts';

/**
 * Whether an assembly may write a decision after a vote: nothing is decided of what was rejected, had
 * no quorum, or of which nothing is said.
 */
export function allowsDecision(outcomes: readonly Outcome[]): boolean {
	return outcomes.every(
		(outcome) => settles(outcome) && (outcome.kind !== 'motion' || outcome.verdict === 'adopted')
	);
}

/** Whether a vote has settled something by itself, for or against: not without a quorum, nor where nothing is said. */
export function settles(outcome: Outcome): boolean {
	switch (outcome.kind) {
		case 'motion':
			return outcome.verdict !== 'no-quorum';
		case 'withheld':
			return false;
		default:
			return outcome.quorum?.reached !== false;
	}
}
