import type { Questionnaire } from '../questionnaire/definition.ts';
import { questionLines, type QuestionWords } from './question-lines.ts';
import { sentencesOf } from './sentences.ts';

/** One sentence to record, once for all the places where it is read. */
export interface Phrase {
	readonly text: string;
	/** Id of the question it is first read with; null for the words of the screens. */
	readonly question: string | null;
}

/**
 * Every sentence of a questionnaire that listening reads in one language, each once, in the order
 * in which a person meets them. Null where a text is missing in that language.
 */
export function questionnairePhrases(
	questionnaire: Pick<Questionnaire, 'invitation' | 'questions'>,
	language: string,
	words: QuestionWords
): readonly Phrase[] | null {
	const invitation = questionnaire.invitation[language];
	if (invitation === undefined) return null;
	const phrases = [{ text: invitation, question: null as string | null }];
	for (const question of questionnaire.questions) {
		const lines = questionLines(question, language, words);
		const short = question.short[language];
		if (lines === null || short === undefined) return null;
		// The check page names each question in a few words.
		const texts = [
			...lines.map(({ text }) => text),
			...(question.kind === 'statement' ? [] : [short])
		];
		phrases.push(...texts.map((text) => ({ text, question: question.id })));
	}
	return onceEach(phrases);
}

/** Each sentence once, at its first place. */
export function onceEach(phrases: readonly Phrase[]): readonly Phrase[] {
	const seen = new Map<string, Phrase>();
	for (const { text, question } of phrases) {
		for (const sentence of sentencesOf(text)) {
			if (!seen.has(sentence)) seen.set(sentence, { text: sentence, question });
		}
	}
	return [...seen.values()];
}
