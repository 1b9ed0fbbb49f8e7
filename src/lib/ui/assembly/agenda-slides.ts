import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { HandsResult, HandsRule } from '../../domain/meeting/hands.ts';
import type { ItemKind } from '../../domain/meeting/meeting.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { comma, setApart } from '../../i18n/punctuation.ts';
import type { Translation } from '../../i18n/translation.ts';
import { monthWords } from '../../wording/followup/month-words.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { outcomeWords } from '../../wording/outcome/outcome-words.ts';
import { kindWords, resultWords, ruleWords } from '../meeting/meeting-words.ts';
import type { Becomes, Slide } from './slides.ts';

/** An assembly, as a room looks at it. */
export interface ShownMeeting {
	readonly title: string;
	/** Building, or the organisation. */
	readonly where: string;
	/** May be empty. */
	readonly place: string;
	/** In milliseconds, UTC. */
	readonly planned: number;
	/** Null without a quorum. */
	readonly needed: number | null;
	readonly demonstration: boolean;
	readonly items: readonly ShownItem[];
}

interface ShownItem {
	readonly id: string;
	readonly kind: ItemKind;
	readonly title: string;
	readonly detail: string;
	readonly rule: HandsRule | null;
	readonly result: HandsResult | null;
	/** What everybody reads of a secret vote; null before its day. */
	readonly outcome: {
		readonly unit: AnswerUnit;
		readonly reports: readonly OutcomeReport[];
	} | null;
	readonly decision: {
		readonly words: string;
		readonly role: string;
		readonly month: string;
	} | null;
}

type Speech = Pick<Translation, 't' | 'locale'>;

/**
 * The agenda of an assembly, slide by slide: all of it, then each item, followed by what came out of
 * it where two people confirmed it or everybody may read it.
 */
export function agendaSlides(speech: Speech, meeting: ShownMeeting): readonly Slide[] {
	const { t, locale } = speech;
	const foot = [
		[meeting.where, meeting.place, dayOf(meeting.planned, locale)]
			.filter((words) => words !== '')
			.map((words) => setApart(words, locale))
			.join(comma(locale)),
		...(meeting.demonstration ? [t(($) => $.meeting.year.demonstration)] : [])
	];
	return [
		{
			kind: 'opening',
			id: ':opening',
			kicker: t(($) => $.meeting.agenda),
			sentence: setApart(meeting.title, locale),
			lines: [
				...meeting.items.map(({ title }, place) => `${numbered(place)}${setApart(title, locale)}`),
				...(meeting.needed === null ? [] : [t(($) => $.meeting.needs, { needed: meeting.needed })])
			],
			foot
		},
		...meeting.items.flatMap((item, place) => [
			itemSlide(speech, item, place, foot),
			...resultSlides(speech, item, foot)
		])
	];
}

function itemSlide(
	{ t, locale }: Speech,
	item: ShownItem,
	place: number,
	foot: readonly string[]
): Slide {
	return {
		kind: 'opening',
		id: item.id,
		kicker: `${numbered(place)}${kindWords(t, item.kind)}`,
		sentence: setApart(item.title, locale),
		lines: [
			...(item.detail === '' ? [] : [setApart(item.detail, locale)]),
			...(item.rule === null ? [] : [ruleWords(t, item.rule)])
		],
		foot
	};
}

function resultSlides(speech: Speech, item: ShownItem, foot: readonly string[]): Slide[] {
	const { t, locale } = speech;
	const shared = { kind: 'outcome', becomes: becomesOf(speech, item), foot } as const;
	const slides: Slide[] = [];
	if (item.result !== null) {
		const { word, sentences } = resultWords(t, item.result);
		const id = `${item.id}:hands`;
		slides.push({
			...shared,
			id,
			kicker: setApart(item.title, locale),
			sentence: word,
			under: sentences,
			lines: []
		});
	}
	const reports = item.outcome?.reports ?? [];
	for (const report of reports) {
		const unit = item.outcome?.unit ?? 'household';
		const { asked, headline, under, lines } = outcomeWords({ t, locale, unit }, report);
		const id = `${item.id}:${report.item}`;
		// The words of the item are what the room has just read; several questions are told apart.
		const kicker = setApart(reports.length === 1 ? item.title : asked, locale);
		slides.push({ ...shared, id, kicker, sentence: headline, under, lines });
	}
	return slides;
}

function becomesOf({ locale }: Speech, { decision }: ShownItem): Becomes | null {
	return (
		decision && {
			sentence: setApart(decision.words, locale),
			who: setApart(decision.role, locale),
			when: monthWords(decision.month, locale)
		}
	);
}

function numbered(place: number): string {
	return `${String(place + 1)}. `;
}
