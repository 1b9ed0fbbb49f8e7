import type { Question } from '../questionnaire/definition.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import type { Answer } from '../response/answer.ts';
import type { Counts } from './counts.ts';
import type { PlannedOrder } from './plan.ts';

export interface OrderCounter {
	readonly question: string;
	add(answer: Answer | undefined): void;
	result(): Counts['orders'][number];
}

/**
 * Adds the points that each option gets (Borda, 1784, for a ranking) and gives the order back,
 * never the points. Equal points are a tie: they share a place, in the questionnaire's order.
 */
export function countOrder(question: Question, { item, options }: PlannedOrder): OrderCounter {
	const { tabulate } = kindRules(question);
	const points = new Map(options.map((code) => [code, 0]));
	return {
		question: question.id,
		add(answer) {
			if (answer === undefined) return;
			for (const [code, given] of tabulate.points(question, answer)) {
				const before = points.get(code);
				if (before !== undefined) points.set(code, before + given);
			}
		},
		result() {
			const totals = [...new Set(points.values())].sort((one, other) => other - one);
			const places = totals.map((total) => options.filter((code) => points.get(code) === total));
			return { item, places };
		}
	};
}
