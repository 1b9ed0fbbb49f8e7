import { numberFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { unreachable } from '../../domain/unreachable.ts';

export type Translate = Translation['t'];

/** What the words of a page depend on: its language, and who answers once. */
export interface Speech {
	readonly t: Translate;
	readonly locale: Locale;
	readonly unit: AnswerUnit;
}

export function numeral(speech: Pick<Speech, 'locale'>, number: number): string {
	return numberFormat(speech.locale).format(number);
}

/** « ménages », « personnes »: the word that goes with a count. */
export function unitWord({ t, unit }: Pick<Speech, 't' | 'unit'>, count: number): string {
	switch (unit) {
		case 'household':
			return t(($) => $.results.unit.household, { count });
		case 'person':
			return t(($) => $.results.unit.person, { count });
		case 'member':
			return t(($) => $.results.unit.member, { count });
		case 'dwelling':
			return t(($) => $.results.unit.dwelling, { count });
		default:
			return unreachable(unit);
	}
}

/** What the frame counts: persons or members where they answer, dwellings elsewhere. */
export function frameWord({ t, unit }: Pick<Speech, 't' | 'unit'>, count: number): string {
	const heads = unit === 'person' || unit === 'member';
	return unitWord({ t, unit: heads ? unit : 'dwelling' }, count);
}

/**
 * The same at the head of a column: « Membres ».
 * @param dwellings what stands there where dwellings are counted
 */
export function frameHeading(
	speech: Pick<Speech, 't' | 'unit' | 'locale'>,
	dwellings: string
): string {
	if (speech.unit !== 'person' && speech.unit !== 'member') return dwellings;
	// As several are said, also where two have a form of their own.
	const [first = '', ...rest] = unitWord(speech, 5);
	return first.toLocaleUpperCase(speech.locale) + rest.join('');
}

/** « réponses »: what a base counts, the same for every question, an answer given or not. */
export function responseWord({ t }: Pick<Speech, 't'>, count: number): string {
	return t(($) => $.results.unit.response, { count });
}

/** « Base : 22 réponses. » */
export function baseWords(speech: Pick<Speech, 't' | 'locale'>, base: number): string {
	return speech.t(($) => $.results.note.base, {
		base: numeral(speech, base),
		unit: responseWord(speech, base)
	});
}

/** « 16 », « 3 ou moins », « 19 ou plus », « de 5 à 8 ». */
export function saidWords(speech: Speech, said: Said): string {
	const { t } = speech;
	switch (said.kind) {
		case 'exact':
			return numeral(speech, said.count);
		case 'at-least':
			return t(($) => $.results.said['at-least'], { number: numeral(speech, said.count) });
		case 'at-most':
			return t(($) => $.results.said['at-most'], { number: numeral(speech, said.count) });
		case 'between':
			return t(($) => $.results.said.between, {
				from: numeral(speech, said.from),
				to: numeral(speech, said.to)
			});
		default:
			return unreachable(said);
	}
}

/** « à égalité », where both numbers are known; two « 6 ou plus » may well differ. */
export function tieWords({ t }: Pick<Speech, 't'>, { said }: { readonly said: Said }): string {
	return said.kind === 'exact'
		? t(($) => $.results.wanted.tied)
		: t(($) => $.results.wanted.untold);
}

/** « 13 ménages sur 22 », « 6 ménages ou plus sur 9 ». */
export function shareWords(speech: Speech, said: Said, base: number): string {
	const { t } = speech;
	const words = { base: numeral(speech, base) };
	switch (said.kind) {
		case 'exact':
			return t(($) => $.results.share.exact, { ...words, ...counted(speech, said.count) });
		case 'at-least':
			return t(($) => $.results.share['at-least'], { ...words, ...counted(speech, said.count) });
		case 'at-most':
			return t(($) => $.results.share['at-most'], { ...words, ...counted(speech, said.count) });
		case 'between':
			return t(($) => $.results.share.between, { ...words, ...range(speech, said) });
		default:
			return unreachable(said);
	}
}

/** « 9 ménages sur 22 disent qu’on ne leur demande pas du tout leur avis. » */
export function saidSentence(speech: Speech, said: Said, base: number, predicate: string): string {
	const { t } = speech;
	const words = { base: numeral(speech, base), predicate };
	switch (said.kind) {
		case 'exact':
			return t(($) => $.results.sentence.exact, { ...words, ...counted(speech, said.count) });
		case 'at-least':
			return t(($) => $.results.sentence['at-least'], { ...words, ...counted(speech, said.count) });
		case 'at-most':
			return t(($) => $.results.sentence['at-most'], { ...words, ...counted(speech, said.count) });
		case 'between':
			return t(($) => $.results.sentence.between, { ...words, ...range(speech, said) });
		default:
			return unreachable(said);
	}
}

function counted(speech: Speech, count: number): { number: string; unit: string } {
	return { number: numeral(speech, count), unit: unitWord(speech, count) };
}

function range(
	speech: Speech,
	said: Extract<Said, { kind: 'between' }>
): { from: string; to: string; unit: string } {
	return {
		from: numeral(speech, said.from),
		to: numeral(speech, said.to),
		unit: unitWord(speech, said.to)
	};
}
