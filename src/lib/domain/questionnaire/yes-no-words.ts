import { pseudoWords } from '../pseudo-language.ts';
import type { Localized, Option, YesNo } from './definition.ts';

/** Ready words for the two answers, in the languages somebody has read them in. */
const ready = {
	yes: {
		fr: 'Oui',
		en: 'Yes',
		es: 'Sí',
		ar: 'نعم',
		ht: 'Wi',
		'zh-Hans': '是',
		...pseudoWords('Oui')
	},
	no: { fr: 'Non', en: 'No', es: 'No', ar: 'لا', ht: 'Non', 'zh-Hans': '否', ...pseudoWords('Non') }
} as const satisfies Record<string, Localized>;

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
