import type { Topic } from '../../domain/report/assembly.ts';
import { figureRows } from '../../wording/letter/figure-rows.ts';
import { itemOf, type LetterPage } from '../../wording/letter/letter-page.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import { topicSlide, type Slide } from './slides.ts';

/** A topic on paper: its slide, and its figures as a table. */
export interface HandoutBlock {
	readonly slide: Extract<Slide, { kind: 'finding' | 'wanted' }>;
	/** Heading of the first column. */
	readonly head: string;
	readonly caption: string;
	readonly rows: readonly { readonly name: string; readonly said: string }[];
}

/** Topics on one sheet of paper. */
const onSheet = 3;

/** The hand-out, sheet by sheet, from what is said only; one sheet without a topic when there is none. */
export function handoutSheets(
	speech: Speech,
	page: LetterPage,
	topics: readonly Topic[]
): readonly (readonly HandoutBlock[])[] {
	const blocks = topics.flatMap((topic) => blockOf(speech, page, topic) ?? []);
	return Array.from({ length: Math.max(1, Math.ceil(blocks.length / onSheet)) }, (_, sheet) =>
		blocks.slice(sheet * onSheet, (sheet + 1) * onSheet)
	);
}

function blockOf(speech: Speech, page: LetterPage, topic: Topic): HandoutBlock | null {
	const { t } = speech;
	const slide = topicSlide(speech, page, topic);
	if (slide?.kind === 'wanted') {
		return {
			slide,
			head: t(($) => $.assembly.handout.need),
			caption: slide.sentence,
			rows: slide.lines.map(({ place, need, share }) => ({
				name: `${place}. ${need}`,
				said: share
			}))
		};
	}
	if (topic.kind !== 'finding' || slide?.kind !== 'finding') return null;
	const item = itemOf(page, topic.finding.item);
	if (item === null) return null;
	const rows = figureRows(speech, { item, table: topic.finding.table, before: null });
	return {
		slide,
		head: t(($) => $.assembly.handout.answer),
		caption: t(($) => $.assembly.handout.caption, { question: item.asked }),
		rows: rows.map(({ answer, now }) => ({ name: answer, said: now }))
	};
}
