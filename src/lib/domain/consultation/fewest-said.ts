import type { Margin } from '../disclosure/policy.ts';
import { responsesForOrder } from '../disclosure/order-shown.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import type { BallotQuestion, BallotRules, TallyMethodName } from './ballot-rules.ts';

/** What of a question can be put on a ballot. */
interface BallotChoices {
	readonly options: readonly string[];
	/** Places that can be given in a ranking; null of any other question. */
	readonly places: number | null;
}

/**
 * Voters under which less is said of a question, by head counts alone: nothing of what people advise;
 * of an order that decides, its first place alone, which is the decision. An order of few is their
 * ballots: of one voter it is that ballot, word for word. Null where nothing depends on it: other
 * formal votes say their result whatever the turnout, and warn of it before (privacy rules, section 6).
 */
export function fewestSaid(
	{ formal }: Pick<BallotRules, 'formal'>,
	{ item, method }: Pick<BallotQuestion, 'item' | 'method'>,
	{ options, places }: BallotChoices,
	margin: Margin
): number | null {
	if (isRanking(method)) return responsesForOrder({ item, options, places }, margin);
	return formal === null ? thresholds(margin).shown : null;
}

/** Whether a method counts rankings. */
export function isRanking({ kind }: { readonly kind: TallyMethodName }): boolean {
	return kind === 'points' || kind === 'schulze' || kind === 'instant-runoff';
}
