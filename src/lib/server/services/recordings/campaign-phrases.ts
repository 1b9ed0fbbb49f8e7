import { askedQuestions } from '../../../domain/questionnaire/journey.ts';
import { parseQuestionnaire } from '../../../domain/questionnaire/parse.ts';
import { onceEach, type Phrase, questionnairePhrases } from '../../../domain/speech/phrases.ts';
import { endonyms, isComplete, type Locale } from '../../../i18n/locales.ts';
import { comma } from '../../../i18n/punctuation.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { parseBallotNotice } from '../../../protocol/ballot-notice.ts';
import type { CampaignBundle } from '../../../protocol/campaign-bundle.ts';
import { ballotWords } from '../../../wording/outcome/ballot-words.ts';
import { questionWords } from './question-words.ts';
import { screenPhrases } from './screen-phrases.ts';

/** What is to be recorded of a campaign in one language. */
export interface CampaignPhrases {
	/** The questions and their answers. */
	readonly questions: readonly Phrase[];
	/** The screens around them; what is said there and in a question is among the questions. */
	readonly screens: readonly Phrase[];
}

/** Words that the screens have from nowhere else: passed in, so that both say the same. */
export interface ScreenWords {
	/** A moment (ISO 8601) as « 3 avril ». */
	readonly day: (moment: string, locale: Locale) => string;
	/** « Touchez pour commencer ». */
	readonly begin: (locale: Locale) => string;
}

/**
 * Every sentence that listening reads on the way through a campaign, each once. Null in a language
 * in which a text is missing: nothing of another language is ever recorded for it.
 */
export async function campaignPhrases(
	bundle: CampaignBundle,
	locale: Locale,
	said: ScreenWords
): Promise<CampaignPhrases | null> {
	if (!isComplete(locale)) return null;
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	const translation = await createTranslation(locale, [
		'common',
		'respond',
		'code',
		'writing',
		'listening',
		...(bundle.ballot === undefined ? [] : (['outcome'] as const))
	]);
	const questions = questionnairePhrases(questionnaire, locale, questionWords(translation));
	if (questions === null) return null;
	const asked = askedQuestions(questionnaire, {});
	const day = said.day(bundle.publishes, locale);
	const screens = screenPhrases(translation, {
		askedBy: bundle.askedBy,
		minutes: questionnaire.minutes,
		questions: asked.filter(({ kind }) => kind !== 'statement').length,
		places: [
			bundle.organisation,
			...bundle.sites.map(({ name, room }) => [name, room].filter(Boolean).join(comma(locale)))
		],
		day,
		begin: `${endonyms[locale]} ${said.begin(locale)}`,
		writes: asked.some(({ kind }) => kind === 'long-text'),
		codes: bundle.codes !== null,
		ballot:
			bundle.ballot === undefined
				? null
				: ballotWords(translation, parseBallotNotice(bundle.ballot), day)
	});
	const among = new Set(questions.map(({ text }) => text));
	return {
		questions,
		screens: onceEach(screens.map((text) => ({ text, question: null }))).filter(
			({ text }) => !among.has(text)
		)
	};
}
