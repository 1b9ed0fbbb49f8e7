import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import { answerTo } from '../response/answer.ts';
import type { FinishedResponse } from '../response/response.ts';
import { countItems, type ItemCounter } from './count-items.ts';
import { countOrder, type OrderCounter } from './count-order.ts';
import { countSignatures } from './count-signatures.ts';
import type { Counts, Heads, Signatures } from './counts.ts';
import type { PublicationPlan } from './plan.ts';

/** Takes finished responses one at a time, keeps sums only. */
export interface Counter {
	/** @throws {Refusal} `unknown-site` */
	add(site: string, response: Pick<FinishedResponse, 'answers'>): void;
	/** Signatures are null where no further breakdown is planned, or where too many differ to be kept. */
	result(): { heads: Heads; counts: Counts; signatures: Signatures | null };
}

/**
 * The only place that looks at responses. What leaves it are sums for `say` and the resulting
 * orders; points stay inside.
 */
export function createCounter(plan: PublicationPlan, questionnaire: Questionnaire): Counter {
	const sites = plan.sites.map(({ id }) => id);
	const siteIndex = new Map(sites.map((id, index) => [id, index]));
	const respondents = sites.map(() => 0);
	const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
	const questionOf = (id: string): Question => {
		const question = byId.get(id);
		if (question === undefined) throw new Refusal('unknown-question', id);
		return question;
	};
	const attributes = plan.attributes.map((attribute) => ({
		question: attribute.question,
		classes: attribute.classes,
		index: new Map(attribute.classes.map((code, index) => [code, index])),
		heads: sites.map(() => attribute.classes.map(() => 0)),
		/** Class of the response being added; the number of classes where it was not given. */
		current: 0
	}));
	const items: ItemCounter[] = [...new Set(plan.items.map(({ question }) => question))].map(
		(id) => {
			const planned = plan.items.filter(({ question }) => question === id);
			const tree = planned[0]?.tree;
			const cut =
				tree === undefined || tree.kind === 'sites'
					? null
					: (attributes.find(({ question }) => question === tree.question) ?? null);
			return countItems(questionOf(id), planned, sites, cut);
		}
	);
	const saidBySites = new Set(
		plan.items.flatMap(({ question, tree }) => (tree.kind === 'sites' ? [question] : []))
	);
	const signatures = countSignatures(
		plan.further.flatMap((id) => attributes.find(({ question }) => question === id) ?? [])
	);
	const orders: OrderCounter[] = plan.orders.map((order) =>
		countOrder(questionOf(order.item), order)
	);

	return {
		add(site, { answers }) {
			const index = siteIndex.get(site);
			if (index === undefined) throw new Refusal('unknown-site');
			respondents[index] = (respondents[index] ?? 0) + 1;
			for (const attribute of attributes) {
				const answer = answerTo(answers, attribute.question);
				const code = answer?.kind === 'choice' ? answer.code : undefined;
				const known = code === undefined ? undefined : attribute.index.get(code);
				attribute.current = known ?? attribute.classes.length;
				const heads = attribute.heads[index];
				if (known !== undefined && heads !== undefined) heads[known] = (heads[known] ?? 0) + 1;
			}
			const signature = signatures.add(index);
			for (const item of items) {
				const signed = saidBySites.has(item.question) ? signature : -1;
				item.add(index, answerTo(answers, item.question), signed);
			}
			for (const order of orders) order.add(answerTo(answers, order.question));
		},

		result: () => ({
			heads: {
				sites: sites.map((site, index) => ({ site, respondents: respondents[index] ?? 0 })),
				classes: attributes.flatMap(({ question, classes, heads }) =>
					sites.flatMap((site, index) =>
						classes.map((code, place) => ({
							attribute: question,
							site,
							class: code,
							respondents: heads[index]?.[place] ?? 0
						}))
					)
				)
			},
			counts: {
				items: items.flatMap((item) => item.result()),
				orders: orders.map((order) => order.result())
			},
			signatures: signatures.result(
				sites,
				items.filter(({ question }) => saidBySites.has(question))
			)
		})
	};
}
