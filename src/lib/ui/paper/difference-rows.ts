import type { TFunction } from 'i18next';
import type { Turn } from '../../domain/paper/batch.ts';
import { type Difference, differenceName } from '../../domain/paper/differences.ts';
import type { KeyedForm } from '../../domain/paper/keyed-form.ts';
import { readForm } from '../../domain/paper/read-form.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { numberedShort, saidAt } from './written-lines.ts';

type Translate = TFunction<['common', 'paper']>;

interface Keyings {
	readonly first: readonly KeyedForm[];
	readonly second: readonly KeyedForm[];
	readonly differences: readonly Difference[];
	readonly chosen: Readonly<Record<string, Turn>>;
	readonly corrected: Readonly<Record<number, KeyedForm>>;
}

/** One difference as two people settle it. */
export interface DifferenceRow {
	readonly name: string;
	readonly difference: Difference;
	readonly form: string;
	readonly place: string;
	/** The form was keyed anew, together. */
	readonly corrected: boolean;
	readonly sides: readonly {
		readonly turn: Turn;
		readonly label: string;
		readonly lines: readonly string[];
		readonly chosen: boolean;
	}[];
}

export function differenceRows(
	t: Translate,
	{
		questionnaire,
		keyings,
		codes,
		languages
	}: {
		questionnaire: Questionnaire;
		keyings: Keyings;
		codes: boolean;
		languages: readonly { readonly language: string; readonly code: string }[];
	}
): DifferenceRow[] {
	const named = new Map(languages.map(({ language, code }) => [language, code]));
	return keyings.differences.map((difference) => {
		const { form: number, place } = difference;
		const name = differenceName(difference);
		const asked = typeof place === 'string' ? null : place.question;
		const question = questionnaire.questions.find(({ id }) => id === asked) ?? null;
		const side = (turn: Turn): DifferenceRow['sides'][number] => {
			const form = keyings[turn][number - 1];
			if (form === undefined) throw new RangeError('a difference of no form');
			const read = readForm(questionnaire, form, codes);
			return {
				turn,
				label: turn === 'first' ? t(($) => $.paper.settle.first) : t(($) => $.paper.settle.second),
				lines: saidAt(t, { form, read, place }, { question, languages: named }),
				chosen: keyings.chosen[name] === turn
			};
		};
		const language = keyings.first[number - 1]?.language ?? 'fr';
		return {
			name,
			difference,
			form: t(($) => $.paper.settle.form, { number }),
			place:
				place === 'aside'
					? t(($) => $.paper.settle.whole)
					: place === 'language'
						? t(($) => $.paper.settle.language)
						: place === 'access'
							? t(($) => $.paper.settle.access)
							: place === 'help'
								? t(($) => $.paper.settle.help)
								: numberedShort(questionnaire, place.question, language),
			corrected: keyings.corrected[number] !== undefined,
			sides: [side('first'), side('second')]
		};
	});
}

/** The totals before the count, by what the first keying says of forms that were set aside. */
export function totalsBefore(t: Translate, { first, corrected }: Keyings): string {
	const aside = first.filter((form, index) => (corrected[index + 1] ?? form).aside).length;
	return t(($) => $.paper.count.before, {
		forms: t(($) => $.paper.forms, { count: first.length }),
		keyed: first.length - aside,
		aside
	});
}
