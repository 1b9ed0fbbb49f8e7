import type { Topic } from '../../domain/report/assembly.ts';
import { figureRows } from '../../wording/letter/figure-rows.ts';
import { itemOf, type LetterPage } from '../../wording/letter/letter-page.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import { outcomeSlide, topicSlide, type Slide } from './slides.ts';

/** What was decided, on paper: all its lines, and no figure beside them. */
interface OutcomeBlock {
	readonly kind: 'outcome';
	readonly slide: Extract<Slide, { kind: 'outcome' }>;
}

/** A topic on paper: its slide, and its figures as a table. */
export interface TopicBlock {
	readonly kind: 'topic';
	readonly slide: Extract<Slide, { kind: 'finding' | 'wanted' }>;
	/** Heading of the first column. */
	readonly head: string;
	readonly caption: string;
	readonly rows: readonly { readonly name: string; readonly said: string }[];
}

export type HandoutBlock = OutcomeBlock | TopicBlock;

/** Topics on one sheet of paper, and lines of an outcome that take the room of a topic. */
const onSheet = 3;
const linesOfTopic = 7;

/**
 * The hand-out, sheet by sheet, from what is said only: what was decided, then the topics; one sheet
 * without either when there is none.
 */
export function handoutSheets(
	speech: Speech,
	page: LetterPage,
	topics: readonly Topic[]
): readonly (readonly HandoutBlock[])[] {
	const decided = page.outcomes.map((report): HandoutBlock => ({
		kind: 'outcome',
		slide: outcomeSlide(speech, page, report, null)
	}));
	const blocks = [...decided, ...topics.flatMap((topic) => blockOf(speech, page, topic) ?? [])];
	const sheets: HandoutBlock[][] = [[]];
	let room = onSheet;
	for (const block of blocks) {
		const takes = roomOf(block);
		if (takes > room && room < onSheet) {
			sheets.push([]);
			room = onSheet;
		}
		sheets.at(-1)?.push(block);
		room -= takes;
	}
	return sheets;
}

function roomOf(block: HandoutBlock): number {
	return block.kind === 'topic'
		? 1
		: Math.max(1, Math.ceil(block.slide.lines.length / linesOfTopic));
}

function blockOf(speech: Speech, page: LetterPage, topic: Topic): TopicBlock | null {
	const { t } = speech;
	const slide = topicSlide(speech, page, topic);
	if (slide?.kind === 'wanted') {
		return {
			kind: 'topic',
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
		kind: 'topic',
		slide,
		head: t(($) => $.assembly.handout.answer),
		caption: t(($) => $.assembly.handout.caption, { question: item.asked }),
		rows: rows.map(({ answer, now }) => ({ name: answer, said: now }))
	};
}
