import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { Refusal } from '../refusal.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSites } from './check-sites.ts';
import { filtersOf } from './filters.ts';
import { checkTied, plannedAttribute } from './planned-attribute.ts';
import { plannedComments } from './planned-comments.ts';
import {
	noAnswer,
	type PlannedAttribute,
	type PlannedItem,
	type PlannedSite,
	type PublicationPlan,
	type TreeChoice
} from './plan.ts';
import type { Policy } from './policy.ts';
import { silencedBy, tiesOf } from './ties.ts';

/** What a campaign decides about its results, before opening. */
export interface PlanRequest {
	readonly questionnaire: Questionnaire;
	/** Id and label of the whole group. */
	readonly root: { readonly id: string; readonly label: string };
	readonly sites: readonly PlannedSite[];
	readonly policy: Policy;
	/** The policy of the organisation, which may be made stricter, never looser. */
	readonly floor?: Policy;
	/** The tree of a question; the sites where nothing is said. */
	readonly trees?: readonly { readonly question: string; readonly tree: TreeChoice }[];
	/** Filters that are said in place of the questions that depend on them. */
	readonly saidFilters?: readonly string[];
	/**
	 * Questions tied by logic, besides those the questionnaire links (`linkedTo`): of each list the
	 * first is said, the others are not.
	 */
	readonly linked?: readonly (readonly string[])[];
	/** Code of the class « autres » of attributes without an order; by default `other`. */
	readonly others?: Readonly<Record<string, string>>;
	/** Background questions that cut the whole once more from 200 responses on, after the audit. */
	readonly further?: readonly string[];
	/** Open questions that named people will read; the others are never read. */
	readonly comments?: readonly string[];
	/** False to set no published figure of elsewhere beside the results. */
	readonly landmarks?: boolean;
}

type Unsaid = PublicationPlan['unsaid'][number];

/** Why a question is never said whatever the plan chooses, or null. */
function unsayable(question: Question): Unsaid['reason'] | null {
	if (question.background === true) return 'background';
	if (question.kind === 'statement') return 'statement';
	return question.kind === 'short-text' || question.kind === 'long-text' ? 'text' : null;
}

/** Items of a question; « aucune » is tied to its options, which are said in its place. */
function itemsOf(question: Question, tree: TreeChoice, conditional: boolean): PlannedItem[] {
	const { exclusive } = question.kind === 'several-choices' ? question : {};
	return kindRules(question)
		.tabulate.measures(question)
		.filter(({ often }) => exclusive === undefined || !often.includes(exclusive))
		.map(({ item, reading, often, some, none }) => ({
			item,
			question: question.id,
			reading,
			often,
			some: reading !== 'yes-alone' && some.length === 0 ? [noAnswer] : some,
			none,
			tree,
			conditional
		}));
}

/**
 * Everything that a campaign may ever release (privacy rules, sections 1 and 2): one tree for each
 * question, a filter or what depends on it, one of what is tied by logic, be it as a figure or as
 * the attribute that cuts others. Frozen at opening.
 *
 * @throws {Refusal} by name: `margin-unknown`, `margin-loosened`, `no-sites`, `duplicate-group`,
 * `bad-group-id`, `unknown-sister`, `two-trees`, `unknown-question`, `unsaid-question`,
 * `order-of-whole-only`, `unknown-attribute`, `attribute-without-order`, `attribute-filtered`,
 * `attribute-linked`, `attribute-in-two-trees`, `filter-and-question`, `comments-of-no-text`,
 * `comments-of-whole-only`. The place names the question or the site.
 */
export function writePlan(request: PlanRequest): PublicationPlan {
	const { questionnaire, root, sites, policy, floor, trees = [], linked = [] } = request;
	checkPolicy(policy, floor);
	checkSites(root.id, sites);
	const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
	const known = (id: string): Question => {
		const question = byId.get(id);
		if (question === undefined) throw new Refusal('unknown-question', id);
		return question;
	};
	for (const id of linked.flat()) known(id);
	const comments = plannedComments(questionnaire, request.comments ?? []);
	const read = new Set(comments.map(({ question }) => question));
	// The themes of comments are figures too: their filter is not said, nor the same fact twice.
	const sayable = (question: Question): boolean =>
		unsayable(question) === null || read.has(question.id);
	const ties = tiesOf(questionnaire, linked);
	const silenced = silencedBy(ties, linked, (id) => sayable(known(id)));
	const filters = filtersOf(
		questionnaire,
		(question) => sayable(question) && !silenced.has(question.id),
		(request.saidFilters ?? []).map(known),
		ties
	);

	const chosen = new Map<string, TreeChoice>();
	const attributes = new Map<string, { attribute: PlannedAttribute; kind: TreeChoice['kind'] }>();
	for (const { question, tree } of trees) {
		const said = known(question);
		if (chosen.has(question)) throw new Refusal('two-trees', question);
		chosen.set(question, tree);
		if (tree.kind === 'sites') continue;
		if (kindRules(said).tabulate.order(said) !== null) {
			throw new Refusal('order-of-whole-only', question);
		}
		const before = attributes.get(tree.question);
		if (before !== undefined && before.kind !== tree.kind) {
			throw new Refusal('attribute-in-two-trees', tree.question);
		}
		const attribute = plannedAttribute(questionnaire, tree.question, request.others ?? {}, ties);
		attributes.set(tree.question, { attribute, kind: tree.kind });
	}

	const further = [...new Set(request.further ?? [])];
	for (const question of further) {
		if (attributes.has(question)) throw new Refusal('attribute-in-two-trees', question);
		const attribute = plannedAttribute(questionnaire, question, request.others ?? {}, ties);
		attributes.set(question, { attribute, kind: 'attribute' });
	}

	const unsaid: Unsaid[] = [];
	const items: PlannedItem[] = [];
	const orders: PublicationPlan['orders'][number][] = [];
	for (const question of questionnaire.questions) {
		const { id } = question;
		const hidden = silenced.has(id) ? 'linked' : filters.unsaid.has(id) ? 'filter' : null;
		if (read.has(id) && hidden === null) {
			if (chosen.has(id)) throw new Refusal('comments-of-whole-only', id);
			continue;
		}
		const reason = read.has(id) ? hidden : (unsayable(question) ?? hidden);
		if (reason !== null) {
			if (chosen.has(id) || read.has(id)) throw new Refusal('unsaid-question', id);
			unsaid.push({ question: id, reason });
			continue;
		}
		items.push(
			...itemsOf(question, chosen.get(id) ?? { kind: 'sites' }, question.shownIf !== undefined)
		);
		const options = kindRules(question).tabulate.order(question);
		const places = question.kind === 'ranking' ? question.places : null;
		if (options !== null) orders.push({ item: id, options, places });
	}
	checkTied([...attributes.keys()], [...items, ...orders, ...comments], ties);
	return {
		version: 1,
		policy: { version: 1, margin: policy.margin },
		root: { id: root.id, label: root.label },
		sites: sites.map((site) => ({ ...site })),
		attributes: [...attributes.values()].map(({ attribute }) => attribute),
		items,
		orders,
		further,
		comments,
		...(request.landmarks === false ? { landmarks: false } : {}),
		unsaid
	};
}
