import type { Group, Table } from '../../domain/disclosure/release.ts';
import type { ItemWords, QuestionWords } from '../../domain/report/question-words.ts';
import { comma } from '../../i18n/punctuation.ts';
import { figureRows } from '../../wording/letter/figure-rows.ts';
import type { LetterPage } from '../../wording/letter/letter-page.ts';
import { numeral, type Speech } from '../../wording/letter/said-words.ts';
import { flowing, texts } from './parts.ts';
import type { Chapter, PartGroup } from './report-document.ts';

/**
 * Every table of every group inside the whole, question by question; null where nothing is said of
 * any. Groups stay in the order of the release: places are not ranked.
 */
export function groupsChapter(
	speech: Speech,
	page: LetterPage,
	parts: readonly Table[]
): Chapter | null {
	const { t } = speech;
	if (parts.length === 0) return null;
	const byItem = new Map<string, Map<string, Table>>();
	for (const table of parts) {
		const tables = byItem.get(table.item) ?? new Map<string, Table>();
		byItem.set(table.item, tables.set(table.group, table));
	}
	const names = groupNames(speech, page.groups);
	const groups = page.questions.flatMap((question): PartGroup[] => {
		const items = question.items.filter(({ item }) => byItem.has(item));
		if (items.length === 0) return [];
		const tables = items.map((item) =>
			groupTable(speech, { question, item, names, tables: byItem.get(item.item) ?? new Map() })
		);
		return [flowing({ kind: 'section', text: question.asked }, ...tables)];
	});
	const lead = texts([t(($) => $.exports.report.byGroupLead)]);
	return { title: t(($) => $.results.differences.page), groups: [flowing(...lead), ...groups] };
}

/** A class inside a building carries the name of the building too. */
function groupNames({ locale }: Speech, groups: readonly Group[]): Map<string, string> {
	const byId = new Map(groups.map((group) => [group.id, group]));
	return new Map(
		groups.map((group) => {
			const parent = group.parent === null ? undefined : byId.get(group.parent);
			const inside = parent === undefined || parent.parent === null ? null : parent;
			return [
				group.id,
				inside === null ? group.label : `${inside.label}${comma(locale)}${group.label}`
			];
		})
	);
}

function groupTable(
	speech: Speech,
	one: {
		readonly question: QuestionWords;
		readonly item: ItemWords;
		readonly names: ReadonlyMap<string, string>;
		readonly tables: ReadonlyMap<string, Table>;
	}
) {
	const { t } = speech;
	const { item, names, tables } = one;
	const rows = [...names].flatMap(([id, name]) => {
		const table = tables.get(id);
		if (table === undefined) return [];
		const said = figureRows(speech, { item, table, before: null }).map(({ answer, now }) =>
			item.reading === 'yes-alone'
				? now
				: t(($) => $.results.answer.labelled, { answer, said: now })
		);
		return [[name, numeral(speech, table.base), said.join('\n')]];
	});
	return {
		kind: 'table',
		caption: t(($) => $.results.differences.caption, { question: item.short }),
		head: [
			t(($) => $.results.participation.group),
			t(($) => $.results.participation.answered),
			t(($) => $.results.differences.said)
		],
		rows,
		wide: false
	} as const;
}
