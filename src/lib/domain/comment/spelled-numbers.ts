import { wordSet } from './found.ts';
import type { Look, Token } from './tokens.ts';

/** Numbers that are said in words, one group after the other: « cinq un quatre », « trois cent quatre ». */
export interface SpelledRun {
	readonly digits: string;
	/** Groups in words; the others are in figures. */
	readonly spelled: number;
	readonly last: number;
}

/** Words of French, English and Spanish for the numbers from a first one on, in their order. */
function valuesFrom(first: number, ...lists: readonly string[]): [string, number][] {
	return lists.flatMap((list) =>
		list.split(' ').map((word, index): [string, number] => [word, first + index])
	);
}

const units = new Map([
	...valuesFrom(
		0,
		'zero un deux trois quatre cinq six sept huit neuf',
		'oh one two three four five six seven eight nine',
		'cero uno dos tres cuatro cinco seis siete ocho nueve'
	),
	...valuesFrom(1, 'une', 'una')
]);

const teens = new Map([
	...valuesFrom(10, 'dix onze douze treize quatorze quinze seize'),
	...valuesFrom(
		10,
		'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
	),
	...valuesFrom(
		10,
		'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve'
	),
	...valuesFrom(
		21,
		'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete'
	)
]);

const tens = new Map(
	[
		'vingt trente quarante cinquante soixante',
		'twenty thirty forty fifty sixty seventy eighty ninety',
		'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'
	].flatMap((list) =>
		list.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index])
	)
);

const hundreds = new Map([
	...['cent', 'cents', 'hundred', 'cien', 'ciento'].map((word): [string, number] => [word, 1]),
	...[
		'doscient',
		'trescient',
		'cuatrocient',
		'quinient',
		'seiscient',
		'setecient',
		'ochocient',
		'novecient'
	].flatMap((stem, index) =>
		[`${stem}os`, `${stem}as`].map((word): [string, number] => [word, index + 2])
	)
]);

const joints = wordSet('- et and y');

interface Group {
	readonly value: number;
	readonly last: number;
}

/** « très » is no number, « tres » is. */
function valueIn(words: ReadonlyMap<string, number>, token: Token | undefined): number | undefined {
	if (token?.kind !== 'word' || /è/iu.test(token.text)) return undefined;
	return words.get(token.folded);
}

/** The place of the next part of the same number. */
function afterJoint(look: Look, index: number): number {
	return joints.has(look(index + 1)?.folded ?? '') ? index + 2 : index + 1;
}

/** Ten to ninety-nine: « quatre-vingt-dix-sept », « twenty-two », « treinta y dos ». */
function belowHundred(look: Look, index: number): Group | null {
	const four = valueIn(units, look(index)) === 4 ? afterJoint(look, index) : index;
	const eighty = four > index && /^vingts?$/.test(look(four)?.folded ?? '');
	const at = eighty ? four : index;
	const ten = eighty ? 80 : valueIn(tens, look(at));
	const next = ten === undefined ? at : afterJoint(look, at);
	const teen = valueIn(teens, look(next));
	// French counts on from sixty and from eighty with the teens, and makes 17 to 19 of ten.
	if (teen !== undefined && (ten === undefined || ten === 60 || ten === 80)) {
		const base = (ten ?? 0) + teen;
		const unit =
			look(next)?.folded === 'dix' ? valueIn(units, look(afterJoint(look, next))) : undefined;
		return unit !== undefined && unit > 6
			? { value: base + unit, last: afterJoint(look, next) }
			: { value: base, last: next };
	}
	if (ten === undefined) return null;
	const unit = valueIn(units, look(next));
	return unit !== undefined && unit > 0
		? { value: ten + unit, last: next }
		: { value: ten, last: at };
}

/** One number below a thousand. */
function groupAt(look: Look, index: number): Group | null {
	const unit = valueIn(units, look(index));
	const after = unit === undefined || unit < 2 ? index : afterJoint(look, index);
	const times = valueIn(hundreds, look(after));
	if (times !== undefined) {
		const value = 100 * (after > index ? (unit ?? 1) : times);
		const rest = afterJoint(look, after);
		const below = belowHundred(look, rest);
		if (below !== null) return { value: value + below.value, last: below.last };
		const one = valueIn(units, look(rest));
		return one === undefined ? { value, last: after } : { value: value + one, last: rest };
	}
	const below = belowHundred(look, index);
	if (below !== null) return below;
	return unit === undefined ? null : { value: unit, last: index };
}

/** More digits, and more groups, than any number that is looked for has digits. */
const most = 11;

/**
 * The numbers that follow each other from a place on, the first of them in words.
 * @param between signs that may stand between two of them
 */
export function spelledRun(
	look: Look,
	index: number,
	between: ReadonlySet<string>
): SpelledRun | null {
	let group = groupAt(look, index);
	if (group === null) return null;
	let digits = '';
	let spelled = 0;
	let last = index;
	for (let groups = 0; groups < most && digits.length <= most; groups += 1) {
		const at = groups === 0 ? index : last + (between.has(look(last + 1)?.text ?? '') ? 2 : 1);
		const figures = look(at);
		group = groupAt(look, at);
		if (group !== null) {
			digits += String(group.value);
			spelled += 1;
			last = group.last;
		} else if (figures?.kind === 'digits' && figures.text.length <= 7) {
			digits += figures.text;
			last = at;
		} else break;
	}
	return { digits, spelled, last };
}
