import type { Option, YesNo } from './definition.ts';

/** Ready words for the two answers, in the languages somebody has read them in. */
const ready = {
	yes: { fr: 'Oui', en: 'Yes' },
	no: { fr: 'Non', en: 'No' }
} as const;

/** Languages in which a yes/no question needs no words of its own. */
export const readyYesNoLanguages: readonly string[] = Object.keys(ready.yes);

/** The two answers, `yes` first, in the words of the question or the ready ones. */
export function yesNoOptions(question: Pick<YesNo, 'labels'>): readonly [Option, Option] {
	const labels = question.labels ?? ready;
	return [
		{ code: 'yes', label: labels.yes },
		{ code: 'no', label: labels.no }
	];
}
