import { certainty } from '../../../domain/report/certainty.ts';
import { wholeOf } from '../../../domain/disclosure/whole.ts';
import type { Group, Release } from '../../../domain/disclosure/release.ts';
import { saidOf, reportedMeasures } from '../../../domain/report/measures.ts';
import { populationOf } from '../../../domain/report/population.ts';
import { type ItemWords, questionWords } from '../../../domain/report/question-words.ts';
import { tenths } from '../../../domain/report/share.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { inLanguage } from '../../../i18n/localized.ts';
import { betterId } from '../../../library/items/better.ts';
import { poleSentence } from '../../../wording/letter/answer-words.ts';
import { numeral, shareWords, type Speech } from '../../../wording/letter/said-words.ts';
import { barOf, type LaterIn } from './later-words.ts';

/** A later publication in which people were asked something again. */
export interface AskedLater {
	readonly release: Release;
	readonly questionnaire: Questionnaire;
}

/** Whether a publication has figures of whether a commitment, by its number, made things better. */
export function saysWhetherBetter({ release }: AskedLater, number: string): boolean {
	const item = betterId(number);
	return release.tables.some((one) => one.item === item);
}

/** The group of a publication that a commitment is about: its site, else the whole. */
function groupFor({ groups }: Release, site: string | null): Group | undefined {
	return groups.find(({ id }) => id === site) ?? wholeOf(groups);
}

/** The words of an item in the language of a page. */
export function itemWords(
	{ questionnaire }: AskedLater,
	{ locale }: Speech,
	item: string
): ItemWords | undefined {
	return questionWords(questionnaire, locale)
		.flatMap(({ items }) => items)
		.find((one) => one.item === item);
}

/**
 * What people say a year later, of the whole or of one site: who finds it better, who finds it worse,
 * and how far chance may have moved it; null where nothing is said of it. From what is said only.
 */
export function betterWords(
	speech: Speech,
	later: AskedLater,
	number: string,
	site: string | null
): LaterIn | null {
	const { release, questionnaire } = later;
	const item = betterId(number);
	const group = groupFor(release, site);
	const table = release.tables.find((one) => one.item === item && one.group === group?.id);
	const words = itemWords(later, speech, item);
	const measure = reportedMeasures(questionnaire).get(item)?.measure;
	if (group === undefined || table === undefined || words === undefined || measure === undefined) {
		return null;
	}
	const told = (['often', 'none'] as const).flatMap((pole) => {
		const said = saidOf(table, measure, pole);
		if (said === null) return [];
		const sentence = poleSentence(speech, words, pole, said, table.base, tenths(said, table.base));
		const label = speech.t(($) => $.results.answer.labelled, {
			answer: answerOf(questionnaire, item, pole, speech) ?? words.short,
			said: shareWords(speech, said, table.base)
		});
		const bar = barOf(label, said, table.base);
		const sure = certainty(said, table.base, populationOf(release, group));
		if (sure.kind !== 'interval') return [{ sentences: [sentence], bar }];
		const margin = {
			from: numeral(speech, Math.round(100 * sure.from)),
			to: numeral(speech, Math.round(100 * sure.to))
		};
		return [{ sentences: [sentence, speech.t(($) => $.results.note.margin, margin)], bar }];
	});
	return told.length === 0
		? null
		: {
				sentences: told.flatMap(({ sentences }) => sentences),
				bars: told.map(({ bar }) => bar)
			};
}

/** The answer in its own words: « Oui, ça va mieux ». */
function answerOf(
	{ questions }: Questionnaire,
	item: string,
	pole: 'often' | 'none',
	{ locale }: Speech
): string | null {
	const question = questions.find(({ id }) => id === item);
	if (question?.kind !== 'scale') return null;
	const option = question.options.find(({ code }) => question.parts[pole].includes(code));
	return option === undefined ? null : inLanguage(option.label, locale);
}
