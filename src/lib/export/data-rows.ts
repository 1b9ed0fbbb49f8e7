import { rangeOf } from '../domain/disclosure/range.ts';
import type { Group, Release } from '../domain/disclosure/release.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { wholeOf } from '../domain/disclosure/whole.ts';
import { labelsIn } from './labels.ts';
import { outcomeRows } from './outcome-rows.ts';
import { wordingIn } from './wording.ts';

/** Columns, the same in every language. Numbers are answers of the campaign's unit. */
export const dataColumns = [
	'campaign',
	'publication',
	'published_at',
	'margin',
	'group',
	'group_label',
	'parent',
	'frame',
	'respondents',
	'item',
	'question',
	'codes',
	'answer',
	'said',
	'from',
	'to',
	'words',
	'place',
	'base_rule',
	'promise',
	'opens',
	'closes',
	'collects_until',
	'ways',
	'access_codes',
	'languages',
	'custody',
	'trial',
	'late',
	'unreadable'
] as const;

type Column = (typeof dataColumns)[number];

/** A line of figures; a column that says nothing of it is absent. */
export type DataRow = Readonly<Partial<Record<Column, string | number | null>>>;

/** How the survey was carried out: counts of envelopes, moments in UTC. */
function methodOf({ period, method }: Release): DataRow {
	return {
		opens: period.opens,
		closes: period.closes,
		collects_until: method.collectsUntil,
		ways: method.ways.join(' '),
		access_codes: method.codes ? 'yes' : 'no',
		languages: method.languages.join(' '),
		custody: method.custody,
		trial: method.trial,
		late: method.late,
		unreadable: method.unreadable
	};
}

/**
 * A release as lines of figures: one a cell, one an option of an order, those of each outcome, one for a group that has too
 * few responses. The publication, the base rule, the promise and how the survey was carried out are
 * columns, so that no line can travel without them.
 *
 * @param locale language tag of questions, answers and words; the columns do not change
 * @param promise what was promised of these figures, in that language: of a consultation, what it announced
 */
export function dataRows(
	release: Release,
	questionnaire: Questionnaire,
	locale: string,
	promise: string
): DataRow[] {
	const wording = wordingIn(locale);
	const labels = labelsIn(questionnaire, locale, wording);
	const groups = new Map(release.groups.map((group) => [group.id, group]));
	const about: DataRow = {
		campaign: release.campaign,
		publication: release.sequence,
		published_at: release.publishedAt,
		margin: release.policy.margin,
		base_rule: wording.baseRule,
		promise,
		...methodOf(release)
	};
	const ofGroup = (group: Group | undefined): DataRow =>
		group === undefined
			? about
			: {
					...about,
					group: group.id,
					group_label: labels.group(group),
					parent: group.parent,
					frame: group.frame,
					respondents: group.respondents
				};
	const cells = release.tables.flatMap((table): DataRow[] => {
		const group = ofGroup(groups.get(table.group));
		return table.cells.map((cell) => ({
			...group,
			item: table.item,
			question: labels.question(table.item),
			codes: cell.codes.join(' '),
			answer: labels.answers(table.item, cell),
			said: cell.said.kind,
			...rangeOf(cell.said, table.base),
			words: wording.said(cell.said)
		}));
	});
	const orders = release.orders.flatMap((order): DataRow[] => {
		const group = ofGroup(groups.get(order.group));
		let place = 1;
		return order.places.flatMap((tied) => {
			const rows = tied.map((code) => ({
				...group,
				item: order.item,
				question: labels.question(order.item),
				codes: code,
				answer: labels.option(order.item, code),
				said: 'order',
				words: wording.order,
				place
			}));
			place += tied.length;
			return rows;
		});
	});
	const hidden = release.groups
		.filter(({ shown }) => !shown)
		.map((group): DataRow => ({ ...ofGroup(group), said: 'withheld', words: wording.tooFew }));
	const whole = ofGroup(wholeOf(release.groups));
	const outcomes = (release.outcomes ?? [])
		.flatMap(outcomeRows)
		.map(({ count, codes, ...row }): DataRow => ({
			...whole,
			...row,
			question: labels.question(row.item),
			...(codes === null
				? {}
				: { codes, answer: count === null ? labels.option(row.item, codes) : codes }),
			...(count === null ? {} : { words: wording.said(count) })
		}));
	return [...cells, ...orders, ...outcomes, ...hidden];
}
