import type { PlannedOrder } from './plan.ts';
import type { Margin } from './policy.ts';
import { thresholds } from './thresholds.ts';

/**
 * Whether the order of a question is said of so many responses: by head counts alone, 2m + 1 or more.
 * A ranking of p places gives p(p + 1) / 2 points a response. In a strict order of k options the last
 * may have m points or more only if all of them together leave k·m + k(k − 1) / 2: with fewer, some
 * order would tell that almost nobody chose its last option. A budget has no such places.
 */
export function isOrderShown(order: PlannedOrder, respondents: number, margin: Margin): boolean {
	return respondents >= responsesForOrder(order, margin);
}

/** The fewest responses of which the order of a question is said. */
export function responsesForOrder({ options, places }: PlannedOrder, margin: Margin): number {
	const { shown } = thresholds(margin);
	if (places === null) return shown;
	const given = (places * (places + 1)) / 2;
	const needed = options.length * margin + (options.length * (options.length - 1)) / 2;
	return Math.max(shown, Math.ceil(needed / given));
}
