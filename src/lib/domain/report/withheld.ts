import { responsesForOrder } from '../disclosure/order-shown.ts';
import type { Group, Release } from '../disclosure/release.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { enoughForShares } from './enough.ts';
import type { Letter } from './finding.ts';

type Withheld = Letter['withheld'][number];

/** Groups inside this one, at any depth. */
function inside(release: Release, group: Group): Group[] {
	const parts = release.groups.filter(({ parent }) => parent === group.id);
	return parts.flatMap((part) => [part, ...inside(release, part)]);
}

/** A consultation of which nothing else was planned: its outcome stands for the whole, however few answered. */
function onlyOutcomes({ outcomes = [], plan }: Release): boolean {
	return outcomes.length > 0 && plan.items.length + plan.orders.length === 0;
}

/** Breakdowns of the whole that were planned and are not there. */
function absentBreakdowns(release: Release, group: Group): Withheld[] {
	const { plan, policy } = release;
	const enough = thresholds(policy.margin).further;
	const further = new Set(plan.further);
	const cuts = new Set([
		...plan.items.flatMap(({ tree }) => (tree.kind === 'attribute' ? [tree.question] : [])),
		...further
	]);
	const absent = [...cuts].filter(
		(question) => !release.groups.some(({ attribute }) => attribute?.question === question)
	);
	return absent.map((id): Withheld => {
		const what = 'breakdown';
		if (release.audit?.withdrawn.includes(id) === true) return { what, id, reason: 'withdrawn' };
		if (further.has(id) && group.respondents < enough) {
			return { what, id, reason: 'too-few-for-further' };
		}
		return { what, id, reason: 'fewer-than-two-classes' };
	});
}

/** Orders that were planned and are not there: of a part always, of the whole under their own size. */
function absentOrders({ plan, orders, policy }: Release, group: Group): Withheld[] {
	if (!group.shown) return [];
	return plan.orders
		.filter(({ item }) => !orders.some((order) => order.item === item && order.group === group.id))
		.map((order): Withheld => {
			const what = 'order';
			if (group.parent !== null) return { what, id: order.item, reason: 'whole-only' };
			const least = responsesForOrder(order, policy.margin);
			return { what, id: order.item, reason: 'too-few-responses', least };
		});
}

/** What is not published of a group, and why. */
export function withheld(
	release: Release,
	group: Group,
	questionnaire: Questionnaire,
	compared: boolean
): readonly Withheld[] {
	const tooFew = group.respondents < enoughForShares;
	const small = onlyOutcomes(release)
		? []
		: [group, ...inside(release, group)].filter(({ shown }) => !shown);
	const read = new Set(release.plan.comments.map(({ question }) => question));
	const unread = questionnaire.questions.some(
		({ kind, id }) => kind === 'long-text' && !read.has(id)
	);
	const mean = questionnaire.questions.some(({ dimension }) => dimension !== undefined);
	const fewer = (what: Withheld['what']): Withheld => ({
		what,
		id: null,
		reason: 'too-few-responses'
	});
	return [
		...small.map(({ id }): Withheld => ({ what: 'group', id, reason: 'too-few-responses' })),
		...(group.parent === null ? absentBreakdowns(release, group) : []),
		...absentOrders(release, group),
		...(compared && tooFew ? [fewer('comparison')] : []),
		...(mean && group.shown && tooFew ? [fewer('dimensions')] : []),
		...(unread && tooFew ? [fewer('comments')] : []),
		...(unread && !tooFew ? [{ what: 'comments', id: null, reason: 'no-readers' } as const] : [])
	];
}
