import type { Topic } from '../../domain/report/assembly.ts';
import { firstPlaces, publicSummary } from '../../domain/report/public-summary.ts';
import { tenths } from '../../domain/report/share.ts';
import { listFormat } from '../../i18n/formats.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import { poleSentence } from '../../wording/letter/answer-words.ts';
import { changeWords } from '../../wording/letter/change-words.ts';
import { itemOf, type LetterPage } from '../../wording/letter/letter-page.ts';
import { shareWords, type Speech } from '../../wording/letter/said-words.ts';
import { opening } from './opening.ts';
import { wordedPicture, type WordedPicture } from './picture-words.ts';

/** One thing everybody reads: a title, a sentence, a picture, and what lies behind them. */
export interface Point {
	readonly id: string;
	readonly title: string;
	readonly sentence: string;
	readonly picture: WordedPicture;
	/** Counts behind a sentence of tenths, and last year; empty when the sentence says it all. */
	readonly note: string;
}

/** What everybody reads first of a group, from what is said only. */
export function publicPoints(speech: Speech, page: LetterPage): readonly Point[] {
	return publicSummary(page.letter).flatMap((topic) =>
		topic.kind === 'finding'
			? findingPoint(speech, page, topic.finding)
			: wantedPoint(speech, page, topic)
	);
}

type Told = Extract<Topic, { kind: 'finding' }>['finding'];

function findingPoint(speech: Speech, page: LetterPage, finding: Told): Point[] {
	const { t } = speech;
	const { pole, said, base, tone } = finding;
	const item = itemOf(page, finding.item);
	if (item === null) return [];
	const ofTen = tenths(said, base);
	const change = page.before?.changes.find((one) => one.item === finding.item && one.pole === pole);
	const notes = [
		...(ofTen === null ? [] : [`${opening(shareWords(speech, said, base))}.`]),
		...(change && page.before ? [changeWords(speech, change, page.before.closes)] : [])
	];
	return [
		{
			id: finding.item,
			title: tone === 'well' ? t(($) => $.results.well) : t(($) => $.results.worry),
			sentence: poleSentence(speech, item, pole, said, base, ofTen),
			picture: wordedPicture(speech, said, base),
			note: notes.join(betweenSentences(speech.locale))
		}
	];
}

function wantedPoint(
	speech: Speech,
	page: LetterPage,
	topic: Extract<Topic, { kind: 'wanted' }>
): Point[] {
	const { t } = speech;
	const first = firstPlaces(topic);
	const items = first.flatMap(({ item, option }) => itemOf(page, `${item}.${option}`) ?? []);
	const [one] = first;
	const [item] = items;
	if (one === undefined || item === undefined) return [];
	const { said, base } = one;
	const ofTen = tenths(said, base);
	const share = opening(shareWords(speech, said, base));
	const names = listFormat(speech.locale);
	const needs = names.format(items.map(({ short }) => t(($) => $.public.need, { need: short })));
	return [
		{
			id: topic.id,
			title: t(($) => $.results.wanted.title),
			sentence:
				items.length > 1
					? said.kind === 'exact'
						? t(($) => $.public.tied, { needs, share })
						: t(($) => $.public.untold, { needs, share })
					: poleSentence(speech, item, 'often', said, base, ofTen),
			picture: wordedPicture(speech, said, base),
			note: items.length > 1 || ofTen === null ? '' : `${share}.`
		}
	];
}
