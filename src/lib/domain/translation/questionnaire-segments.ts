import type { Localized, Option, Question, Questionnaire } from '../questionnaire/definition.ts';
import { longest } from '../questionnaire/limits.ts';
import type { QuestionPart, Segment, SegmentPlace } from './segment.ts';

interface Found {
	readonly key: string;
	readonly text: Localized;
	readonly maximum: number;
	readonly place: SegmentPlace;
}

/**
 * Every text of a questionnaire, once: the same French in several places takes the same words, as
 * it does in the library. The key is that of the first place.
 */
export function questionnaireSegments(questionnaire: Questionnaire): readonly Segment[] {
	const bySource = new Map<string, Segment>();
	for (const { key, text, maximum, place } of textsOf(questionnaire)) {
		const source = text['fr'] ?? '';
		const known = bySource.get(source);
		bySource.set(
			source,
			known === undefined
				? { key, source, maximum, place, repeats: 0, languages: null }
				: {
						...known,
						repeats: known.repeats + 1,
						maximum: Math.min(known.maximum, maximum)
					}
		);
	}
	return [...bySource.values()];
}

/** The words of a questionnaire in one language, by the French they stand for. */
export function questionnaireWords(
	questionnaire: Questionnaire,
	locale: string
): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	for (const { text } of textsOf(questionnaire)) {
		const [source, translated] = [text['fr'], text[locale]];
		if (source !== undefined && translated !== undefined) words.set(source, translated);
	}
	return words;
}

function textsOf({ title, invitation, dimensions, questions }: Questionnaire): readonly Found[] {
	return [
		{ key: 'title', text: title, maximum: longest.title, place: { kind: 'title' } },
		{
			key: 'invitation',
			text: invitation,
			maximum: longest.title,
			place: { kind: 'invitation' }
		},
		...questions.flatMap((question, index) => questionTexts(question, index + 1)),
		...Object.entries(dimensions).map(([code, text]) => ({
			key: `dimension.${code}`,
			text,
			maximum: longest.short,
			place: { kind: 'dimension' } as const
		}))
	];
}

function questionTexts(question: Question, number: number): readonly Found[] {
	const part = (name: QuestionPart, text: Localized | undefined, maximum: number): Found[] =>
		text === undefined
			? []
			: [
					{
						key: `question.${question.id}.${name}`,
						text,
						maximum,
						place: { kind: 'question', part: name, number }
					}
				];
	const chosen = (kind: 'option' | 'theme', options: readonly Option[]): Found[] =>
		options.map(({ code, label }, index) => ({
			key: `question.${question.id}.${kind}.${code}`,
			text: label,
			maximum: longest.label,
			place: { kind, number, option: index + 1 }
		}));
	const labels = question.kind === 'yes-no' ? question.labels : undefined;
	return [
		...part('text', question.text, longest.text),
		...part('short', question.short, longest.short),
		...part('hint', question.hint, longest.hint),
		...part('why', question.why, longest.hint),
		...('options' in question ? chosen('option', question.options) : []),
		...part('yes', labels?.yes, longest.label),
		...part('no', labels?.no, longest.label),
		...part('apart', question.apart?.label, longest.label),
		...(question.kind === 'number' ? part('unit', question.unit, longest.unit) : []),
		...(question.kind === 'long-text' ? chosen('theme', question.themes ?? []) : []),
		...part('often', question.predicates?.often, longest.predicate),
		...part('none', question.predicates?.none, longest.predicate)
	];
}
