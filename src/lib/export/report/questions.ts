import type { Order } from '../../domain/disclosure/release.ts';
import type { QuestionWords } from '../../domain/report/question-words.ts';
import { differenceWords } from '../../wording/letter/difference-words.ts';
import { dimensionWords } from '../../wording/letter/dimension-words.ts';
import { figureRows } from '../../wording/letter/figure-rows.ts';
import { type LetterPage, tableOf } from '../../wording/letter/letter-page.ts';
import { yearOf } from '../../wording/letter/moments.ts';
import { byDimension, headline } from '../../wording/letter/question-figures.ts';
import { baseWords, numeral, type Speech, unitWord } from '../../wording/letter/said-words.ts';
import { findingParts, flowing, texts, together } from './parts.ts';
import type { Chapter, Part, PartGroup } from './report-document.ts';

/** Subjects as bands of 100; null under 30 responses, where no mean is told. */
export function subjectsChapter(speech: Speech, page: LetterPage): Chapter | null {
	const { t } = speech;
	if (page.dimensions.length === 0) return null;
	const ends = [numeral(speech, 0), numeral(speech, 100)] as const;
	const lead = texts([t(($) => $.results.dimension.lead), t(($) => $.results.dimension.overlap)]);
	const groups = page.dimensions.flatMap((dimension): PartGroup[] => {
		const words = dimensionWords(speech, page, dimension);
		return [
			together(
				{ kind: 'section', text: dimension.name },
				{ kind: 'sentence', text: words.sentence },
				{ kind: 'band', alt: words.spoken, ...dimension.band, ends },
				{ kind: 'note', text: words.base }
			),
			flowing({
				kind: 'table',
				caption: t(($) => $.results.dimension.caption, { name: dimension.name }),
				head: [
					t(($) => $.results.dimension.question),
					t(($) => $.results.dimension.answer),
					t(($) => $.results.dimension.count)
				],
				rows: words.rows.map(({ item, answer, count }) => [item.short, answer, count]),
				wide: true
			})
		];
	});
	return { title: t(($) => $.results.dimension.title), groups: [flowing(...lead), ...groups] };
}

/** Every question that is said of the whole, with its chart and its table. */
export function questionsChapter(speech: Speech, page: LetterPage): Chapter | null {
	const { t } = speech;
	if (!page.letter.group.shown) return null;
	const groups = byDimension(
		page,
		t(($) => $.results.questions.other)
	).flatMap(([name, questions]) => [
		flowing({ kind: 'section', text: name }),
		...questions.flatMap((question) => questionGroups(speech, page, question))
	]);
	return { title: t(($) => $.results.questions.title), groups };
}

function questionGroups(speech: Speech, page: LetterPage, question: QuestionWords): PartGroup[] {
	const heading = { kind: 'question', text: question.asked } as const;
	const alone = question.items.some(({ reading }) => reading === 'yes-alone');
	const figures = alone
		? []
		: question.items.flatMap((item) => {
				const table = tableOf(page.tables, item.item);
				const told = table && headline(item, table);
				if (table === null || told === null) return [];
				return [findingParts(speech, page, { item, table, ...told })];
			});
	const [first = [], ...others] = figures;
	const order = page.orders.find(({ item }) => item === question.question);
	return [
		together(heading, ...first),
		...others.map((parts) => together(...parts)),
		...(order === undefined || question.ranked === null
			? []
			: [flowing(...orderParts(speech, order, question.ranked))]),
		flowing(...betweenGroups(speech, page, question), ...tableParts(speech, page, question))
	];
}

function orderParts(
	speech: Speech,
	order: Order,
	labels: Readonly<Record<string, string>>
): Part[] {
	const { t } = speech;
	let place = 1;
	const items = order.places.flatMap((codes) => {
		const at = numeral(speech, place);
		place += codes.length;
		const tied =
			codes.length > 1 ? `${t(($) => $.results.separator)}${t(($) => $.results.wanted.tied)}` : '';
		return codes.map((code) => ({ place: at, text: `${labels[code] ?? code}${tied}` }));
	});
	const base = numeral(speech, order.base);
	const unit = unitWord(speech, order.base);
	return [
		{ kind: 'note', text: t(($) => $.results.questions.order, { base, unit }) },
		{ kind: 'places', items }
	];
}

function betweenGroups(speech: Speech, page: LetterPage, question: QuestionWords): Part[] {
	return page.differences.differences
		.filter(({ item }) => question.items.some((one) => one.item === item))
		.flatMap((difference) => {
			const words = differenceWords(speech, page, difference);
			return words === null ? [] : [{ kind: 'text', text: words.sentence } as const];
		});
}

/** What is said, line by line, this year and the year before, with what it is said of. */
function tableParts(speech: Speech, page: LetterPage, question: QuestionWords): Part[] {
	const { t, locale } = speech;
	const figures = question.items.flatMap((item) => {
		const table = tableOf(page.tables, item.item);
		if (table === null) return [];
		return [{ item, table, before: tableOf(page.before?.tables ?? [], item.item) }];
	});
	const [first] = figures;
	if (first === undefined) return [];
	const before = figures.find((figure) => figure.before !== null)?.before ?? null;
	const closedBefore = page.before?.closes ?? null;
	const beside = before !== null && closedBefore !== null;
	const year = (closes: string): string =>
		t(($) => $.results.questions.year, { year: yearOf(closes, locale) });
	const rows = figures.flatMap((figure) => figureRows(speech, figure));
	return [
		{
			kind: 'table',
			caption: t(($) => $.results.questions.caption, { question: question.asked }),
			head: [
				t(($) => $.results.questions.answer),
				year(page.facts.period.closes),
				...(beside ? [year(closedBefore)] : [])
			],
			rows: [
				...rows.map(({ answer, now, before: then }) => [answer, now, ...(beside ? [then] : [])]),
				[
					t(($) => $.results.questions.base),
					numeral(speech, first.table.base),
					...(beside ? [numeral(speech, before.base)] : [])
				]
			],
			wide: true
		},
		...(first.item.reading === 'yes-alone'
			? [{ kind: 'note', text: baseWords(speech, first.table.base) } as const]
			: [])
	];
}
