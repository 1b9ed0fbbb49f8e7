import { type DigitRun, digitRun, hasShape, isCutOff } from './digit-run.ts';
import { type Detector, type Found, saidBefore, wordSet } from './found.ts';
import { spelledRun } from './spelled-numbers.ts';
import type { Look } from './tokens.ts';

/** Ways to write ten digits: as one, by three, three and four, or spelled one or two at a time. */
const shapes: readonly (readonly number[])[] = [
	[10],
	[3, 3, 4],
	[3, 7],
	[6, 4],
	[3, 3, 2, 2],
	[2, 2, 2, 2, 2],
	[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
];

const local: readonly (readonly number[])[] = [[3, 4], [7], [3, 2, 2]];

const cues = wordSet(
	'tel telephone cell cellulaire numero no appelez appeler appelle rejoindre texto textez phone',
	'number call text reach telefono celular llame llamen llamenme llamar fax'
);

const extensions = wordSet('poste ext extension p');
const money = wordSet('$ dollars piastres dollar');

/** North American numbering: area and exchange never begin with 0 or 1. */
function isNumber(digits: string): boolean {
	return digits.length === 7 ? /^[2-9]/.test(digits) : /^[2-9]\d\d[2-9]/.test(digits);
}

function lastOf(run: DigitRun, shape: readonly number[]): number | null {
	if (!hasShape(run, shape)) return null;
	const digits = run.groups.slice(0, shape.length).join('');
	return isNumber(digits) ? (run.places[shape.length - 1] ?? null) : null;
}

/** « poste 12 » belongs to the number. */
function withExtension(look: Look, last: number): number {
	let at = last + 1;
	if (look(at)?.text === ',') at += 1;
	if (!extensions.has(look(at)?.folded ?? '')) return last;
	at += look(at + 1)?.text === '.' ? 2 : 1;
	return look(at)?.kind === 'digits' ? at : last;
}

/** The place after « +1 », « 1 - » and an opening bracket. */
function afterPrefix(look: Look, index: number): number {
	let at = index;
	if (look(at)?.text === '+') at += 1;
	if (look(at)?.text === '1') at += 1;
	if (at > index && ['-', '.'].includes(look(at)?.text ?? '')) at += 1;
	if (look(at)?.text === '(') at += 1;
	return at;
}

const betweenSpelled = wordSet('- , . / ( )');

/** « cinq un quatre, cinq cinq cinq… »: ten digits said in words, or seven where somebody says what they are. */
function spelledPhone(look: Look, index: number): Found | null {
	const run = spelledRun(look, index, betweenSpelled);
	if (run === null) return null;
	const digits = run.digits.length === 11 ? run.digits.replace(/^1/, '') : run.digits;
	const long = digits.length === 10 || (digits.length === 7 && saidBefore(look, index, cues, 5));
	return long && isNumber(digits)
		? { kind: 'phone', first: index, last: withExtension(look, run.last) }
		: null;
}

/** A telephone number as North America writes it; seven digits alone need a hyphen or a word before. */
export const phone: Detector = (look, index) => {
	const begun = look(index);
	if (begun?.kind === 'word') return spelledPhone(look, index);
	if (begun?.kind !== 'digits' && begun?.text !== '+' && begun?.text !== '(') return null;
	const start = look(index)?.text.length === 11 ? index : afterPrefix(look, index);
	const run = digitRun(look, start);
	if (run === null) return null;
	if (run.groups[0]?.length === 11 && /^1[2-9]\d\d[2-9]/.test(run.groups[0])) {
		return { kind: 'phone', first: index, last: withExtension(look, start) };
	}
	for (const shape of shapes) {
		const last = lastOf(run, shape);
		if (last !== null && !isCutOff(look, last)) {
			return { kind: 'phone', first: index, last: withExtension(look, last) };
		}
	}
	for (const shape of local) {
		const last = lastOf(run, shape);
		if (last === null || isCutOff(look, last) || money.has(look(last + 1)?.folded ?? '')) continue;
		const hyphen = shape.length === 2 && look(start + 1)?.text === '-' && !look(start + 1)?.apart;
		if (hyphen || saidBefore(look, index, cues, 5)) {
			return { kind: 'phone', first: index, last: withExtension(look, last) };
		}
	}
	return null;
};
