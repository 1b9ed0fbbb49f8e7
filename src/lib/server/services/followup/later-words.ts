import { rangeOf } from '../../../domain/disclosure/range.ts';
import type { Said } from '../../../domain/disclosure/said.ts';
import type { DrawnShare, SaidLater } from '../../../domain/followup/told.ts';
import { betweenSentences } from '../../../i18n/punctuation.ts';
import type { Speech } from '../../../wording/letter/said-words.ts';

/** A bar and its label in one language. */
interface LabelledBar extends Omit<DrawnShare, 'label'> {
	readonly label: string;
}

/** What is told of a later survey in one language. */
export interface LaterIn {
	readonly sentences: readonly string[];
	readonly bars: readonly LabelledBar[];
}

/** The bar of one share, from what is said of it alone. */
export function barOf(label: string, said: Said, base: number): LabelledBar {
	const { from, to } = rangeOf(said, base);
	return { label, of: base, sure: from, possible: to - from };
}

/** The same in every language, as it travels; null where nothing is told. What is drawn is the same in all. */
export function inEveryLanguage(
	speak: readonly Speech[],
	tell: (speech: Speech) => readonly LaterIn[]
): SaidLater | null {
	const told = speak.flatMap((speech) => {
		const all = tell(speech);
		if (all.length === 0) return [];
		const sentences = all.flatMap(({ sentences: some }) => some);
		const words = speech.t(($) => $.followup.better.later, {
			sentence: sentences.join(betweenSentences(speech.locale))
		});
		return [{ locale: speech.locale, words, bars: all.flatMap(({ bars }) => bars) }];
	});
	const [first] = told;
	if (first === undefined) return null;
	return {
		words: Object.fromEntries(told.map(({ locale, words }) => [locale, words])),
		drawn: first.bars.map((bar, place) => ({
			...bar,
			label: Object.fromEntries(
				told.flatMap(({ locale, bars }) => {
					const label = bars[place]?.label;
					return label === undefined ? [] : [[locale, label]];
				})
			)
		}))
	};
}
