import type {
	LongText,
	Option,
	Question,
	Scale,
	SeveralChoices,
	SingleChoice,
	YesNo
} from '../../domain/questionnaire/definition.ts';
import { entry, type LibraryEntry, type PlaceTenure } from '../entry.ts';
import { frequencyScale } from '../items/frequency.ts';
import { words } from '../words.ts';

/** What a sheet becomes once somebody finishes it in the editor. */
type SheetForm = 'survey' | 'consultation' | 'preferences' | 'panel' | 'survey-of-staff';

/** Questions to copy into the editor: never asked as they are. */
export interface Sheet extends LibraryEntry {
	readonly form: SheetForm;
}

type Text = readonly [fr: string, en: string];

interface Asked {
	readonly text: Text;
	readonly short: Text;
	readonly hint?: Text;
}

function asked({ text, short, hint }: Asked) {
	return {
		text: words(...text),
		short: words(...short),
		...(hint === undefined ? {} : { hint: words(...hint) }),
		dontKnow: true,
		declined: true
	};
}

function optionsOf(options: Readonly<Record<string, Text>>): Option[] {
	return Object.entries(options).map(([code, label]) => ({ code, label: words(...label) }));
}

/** Pas du tout, un peu ou parfois, souvent ou très souvent. */
export function often(
	id: string,
	question: Asked,
	marks: Pick<Scale, 'reversed' | 'sensitive' | 'neutral'> & { readonly apart?: Option } = {}
): Scale {
	return { ...asked(question), ...marks, ...frequencyScale, kind: 'scale', id };
}

export function yesOrNo(id: string, question: Asked): YesNo {
	return { ...asked(question), kind: 'yes-no', id };
}

/** One of three answers, the first and the last being the poles. */
export function oneOfThree(
	id: string,
	question: Asked,
	options: Readonly<Record<string, Text>>
): SingleChoice {
	return {
		...asked(question),
		kind: 'single-choice',
		id,
		neutral: true,
		options: optionsOf(options)
	};
}

/** Facts, as many as are true. */
export function several(
	id: string,
	question: Asked,
	options: Readonly<Record<string, Text>>
): SeveralChoices {
	return { ...asked(question), kind: 'several-choices', id, options: optionsOf(options) };
}

/** What people want first, « environ trois ». */
export function wanted(
	id: string,
	question: Asked,
	options: Readonly<Record<string, Text>>
): SeveralChoices {
	return { ...several(id, question, options), advised: 3, rotates: true };
}

export function inOwnWords(id: string, question: Omit<Asked, 'hint'>): LongText {
	const hint = words(
		'N’écrivez pas votre nom, ni celui d’une autre personne.',
		'Do not write your name or anyone else’s.'
	);
	const { text, short } = asked(question);
	return { kind: 'long-text', id, text, short, hint, maximumLength: 600 };
}

interface SheetOf {
	readonly id: string;
	readonly form: SheetForm;
	readonly title: Text;
	readonly why: Text;
	readonly minutes: number;
	readonly questions: readonly Question[];
	readonly tenures?: readonly PlaceTenure[];
	readonly draftUntil?: LibraryEntry['draftUntil'];
	readonly examples?: boolean;
}

/** A question of the library belongs to no group of items on a sheet. */
function withoutDimension(question: Question): Question {
	const alone = { ...question };
	Reflect.deleteProperty(alone, 'dimension');
	return alone;
}

export function sheet({ id, form, title, why, minutes, questions, ...described }: SheetOf): Sheet {
	const made = entry({
		...described,
		kind: 'sheet',
		group: 'sheets',
		why: words(...why),
		questionnaire: {
			format: 'porte-voix-questionnaire',
			id,
			version: 1,
			title: words(...title),
			invitation: words('Votre avis sur la~vie~ici', 'Your view of life~here'),
			minutes,
			languages: ['fr', 'en'],
			dimensions: {},
			questions: questions.map(withoutDimension)
		}
	});
	return { ...made, form };
}
