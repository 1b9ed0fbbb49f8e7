import type { TFunction } from 'i18next';
import type { Finding } from '../../domain/questionnaire/readability/finding.ts';
import { placeWords } from './place-words.ts';

type Translate = TFunction<['common', 'office', 'languages']>;

/** One line of the report on the French. */
export interface WordedFinding {
	readonly severity: Finding['severity'];
	readonly severityWords: string;
	readonly place: string;
	/** The sentence that fails; null for what concerns a question or the whole. */
	readonly sentence: string | null;
	readonly reason: string;
}

/** What was found, in words; a question is named by its own short name. */
export function findingWords(
	t: Translate,
	finding: Finding,
	shortOf: (question: string) => string
): WordedFinding {
	const { severity } = finding;
	const severityWords = t(($) => $.languages.readability.severity[severity]);
	if ('sentence' in finding) {
		const { rule, found, plainer, place, sentence } = finding;
		const reason = t(($) => $.languages.readability.rules[rule], { found, plainer: plainer ?? '' });
		return { severity, severityWords, place: placeWords(t, place), sentence, reason };
	}
	const { rule, question, figure } = finding;
	return {
		severity,
		severityWords,
		place: question === null ? t(($) => $.languages.readability.whole) : shortOf(question),
		sentence: null,
		reason: t(($) => $.languages.readability.rules[rule], { figure: Math.round(figure) })
	};
}
