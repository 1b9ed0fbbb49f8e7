import type { Localized, Option, Parts, Scale } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';

/** The scale `frequence3`, from the least to the most, as it is shown. */
const frequence3: readonly Option[] = [
	{ code: 'none', label: words('Pas du tout', 'Not at all') },
	{ code: 'some', label: words('Un peu ou parfois', 'A little or sometimes') },
	{ code: 'often', label: words('Souvent ou très souvent', 'Often or very often') }
];

const parts: Parts = { often: ['often'], some: ['some'], none: ['none'] };

/** The three answers and how they are read. */
export const frequencyScale = { options: frequence3, parts } as const;

/** What is particular to one item. */
type Item = Pick<
	Scale,
	| 'id'
	| 'dimension'
	| 'text'
	| 'short'
	| 'hint'
	| 'apart'
	| 'reversed'
	| 'neutral'
	| 'sensitive'
	| 'linkedTo'
> & {
	/** Verb phrases after « 9 ménages sur 22 », true whatever the gender of who answers. */
	readonly often: Localized;
	readonly none: Localized;
};

/** An item on `frequence3`, which one may not know or prefer not to answer. */
export function frequency({ often, none, ...item }: Item): Scale {
	return {
		...item,
		...frequencyScale,
		kind: 'scale',
		predicates: { often, none },
		dontKnow: true,
		declined: true
	};
}
