import { betweenSentences, comma, setApart } from '../../i18n/punctuation.ts';
import type { Topic } from '../../domain/report/assembly.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { tenths } from '../../domain/report/share.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { poleSentence } from '../../wording/letter/answer-words.ts';
import { demonstrationWords } from '../../wording/letter/demonstration-words.ts';
import { itemOf, type LetterPage } from '../../wording/letter/letter-page.ts';
import { marginWords } from '../../wording/letter/margin-words.ts';
import { dayOf, yearOf } from '../../wording/letter/moments.ts';
import { participationWords } from '../../wording/letter/participation-words.ts';
import {
	baseWords,
	numeral,
	shareWords,
	tieWords,
	frameWord,
	type Speech
} from '../../wording/letter/said-words.ts';
import type { OutcomeLine } from '../../wording/outcome/outcome-lines.ts';
import { outcomeWords } from '../../wording/outcome/outcome-words.ts';
import { promiseWords } from '../../wording/outcome/promise-words.ts';
import { opening } from '../public/opening.ts';
import { wordedPicture, type WordedPicture } from '../public/picture-words.ts';
import { unsaidLines, type UnsaidLine } from './unsaid-lines.ts';

interface Shared {
	/** Unique among the slides of one assembly. */
	readonly id: string;
	/** Above the sentence: « Ce qui inquiète ». */
	readonly kicker: string;
	/** The large words, which name the slide. */
	readonly sentence: string;
	/** Base and date. */
	readonly foot: readonly string[];
}

/** One screen, in words. */
export type Slide =
	| (Shared & { readonly kind: 'opening'; readonly lines: readonly string[] })
	| (Shared & { readonly kind: 'finding'; readonly picture: WordedPicture })
	| (Shared & { readonly kind: 'wanted'; readonly lines: readonly WantedLine[] })
	/** What was decided: one word, or a few, in the light of the door. */
	| (Shared & {
			readonly kind: 'outcome';
			/** Quorum and rule. */
			readonly under: readonly string[];
			readonly lines: readonly OutcomeLine[];
			readonly becomes: Becomes | null;
	  })
	| (Shared & { readonly kind: 'closing'; readonly lines: readonly UnsaidLine[] });

/** What is done about it: in one sentence, by which role, by when. */
export interface Becomes {
	readonly sentence: string;
	readonly who: string;
	/** Null where no month is given. */
	readonly when: string | null;
}

/** One need, with its place and the share that named it. */
interface WantedLine {
	readonly place: number;
	readonly need: string;
	readonly share: string;
	/** « à égalité »; null where it stands alone at its place. */
	readonly tie: string | null;
}

/**
 * The slides of an assembly: who answered, what was decided, each topic, what is not said. From what
 * is said only.
 *
 * @param becomes what is done about the outcome of a question, where somebody has said so
 * @param after slides that follow that of a topic, by its id: what became of it
 */
export function slides(
	speech: Speech,
	page: LetterPage,
	topics: readonly Topic[],
	becomes: (item: string) => Becomes | null = () => null,
	after: (topic: string) => readonly Slide[] = () => []
): readonly Slide[] {
	return [
		openingSlide(speech, page),
		...page.outcomes.map((report) => outcomeSlide(speech, page, report, becomes(report.item))),
		...topics.flatMap((topic) => {
			const slide = topicSlide(speech, page, topic);
			return slide === null ? [] : [slide, ...after(topic.id)];
		}),
		closingSlide(speech, page)
	];
}

/** The slide of one topic; null when the questionnaire no longer knows its words. */
export function topicSlide(speech: Speech, page: LetterPage, topic: Topic): Slide | null {
	switch (topic.kind) {
		case 'finding':
			return findingSlide(speech, page, topic);
		case 'wanted':
			return wantedSlide(speech, page, topic);
		default:
			return unreachable(topic);
	}
}

function openingSlide(speech: Speech, page: LetterPage): Slide {
	const { t, locale, unit } = speech;
	const { facts, letter } = page;
	const period = {
		from: dayOf(facts.period.opens, locale),
		to: dayOf(facts.period.closes, locale)
	};
	const dwellings = unit === 'household' || unit === 'dwelling';
	const asked = dwellings
		? t(($) => $.assembly.opening.period, period)
		: t(($) => $.assembly.opening.periodPersons, period);
	return {
		kind: 'opening',
		id: ':opening',
		kicker: `${setApart(letter.group.label, locale)}${comma(locale)}${yearOf(facts.period.closes, locale)}`,
		sentence: participationWords(speech, letter.group, facts.codes),
		lines: [asked, promiseWords(speech, page)],
		foot: footLines(speech, page)
	};
}

/** The slide of what was decided of one ballot question. */
export function outcomeSlide(
	speech: Speech,
	page: LetterPage,
	report: OutcomeReport,
	becomes: Becomes | null
): Extract<Slide, { kind: 'outcome' }> {
	const { id, asked, headline, under, lines } = outcomeWords(speech, report);
	return {
		kind: 'outcome',
		id,
		kicker: asked,
		sentence: headline,
		under,
		lines,
		becomes,
		foot: footLines(speech, page)
	};
}

function findingSlide(
	speech: Speech,
	page: LetterPage,
	{ id, finding }: Extract<Topic, { kind: 'finding' }>
): Slide | null {
	const { t } = speech;
	const { pole, said, base, tone } = finding;
	const item = itemOf(page, finding.item);
	if (item === null) return null;
	const ofTen = tenths(said, base);
	const margin = marginWords(speech, page, said, base);
	return {
		kind: 'finding',
		id,
		kicker: tone === 'well' ? t(($) => $.results.well) : t(($) => $.results.worry),
		sentence: poleSentence(speech, item, pole, said, base, ofTen),
		picture: wordedPicture(speech, said, base),
		foot: [
			[
				ofTen === null ? baseWords(speech, base) : `${opening(shareWords(speech, said, base))}.`,
				...(margin === null ? [] : [margin])
			].join(betweenSentences(speech.locale)),
			...footLines(speech, page)
		]
	};
}

function wantedSlide(
	speech: Speech,
	page: LetterPage,
	{ id, wanted }: Extract<Topic, { kind: 'wanted' }>
): Slide {
	const lines = wanted.flatMap(({ item, option, place, said, base, tied }): WantedLine[] => {
		const words = itemOf(page, `${item}.${option}`);
		if (words === null) return [];
		return [
			{
				place,
				need: words.short,
				share: shareWords(speech, said, base),
				tie: tied ? tieWords(speech, { said }) : null
			}
		];
	});
	return {
		kind: 'wanted',
		id,
		kicker: '',
		sentence: speech.t(($) => $.results.wanted.title),
		lines,
		foot: [baseWords(speech, wanted[0]?.base ?? 0), ...footLines(speech, page)]
	};
}

function closingSlide(speech: Speech, page: LetterPage): Slide {
	return {
		kind: 'closing',
		id: ':closing',
		kicker: '',
		sentence: speech.t(($) => $.assembly.closing.title),
		lines: unsaidLines(speech, page),
		foot: footLines(speech, page)
	};
}

function footLines(speech: Speech, page: LetterPage): string[] {
	const { t, locale } = speech;
	const { group } = page.letter;
	const words = {
		label: setApart(group.label, locale),
		date: dayOf(page.facts.publishedAt, locale)
	};
	const place =
		group.frame === null
			? t(($) => $.assembly.foot.place, words)
			: t(($) => $.assembly.foot.placeFrame, {
					...words,
					frame: numeral(speech, group.frame),
					dwellings: frameWord(speech, group.frame)
				});
	return page.facts.demonstration
		? [place, demonstrationWords(speech, page.facts.demonstration)]
		: [place];
}
