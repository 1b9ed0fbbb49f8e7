import { type DigitRun, digitRun, hasShape, isCutOff } from './digit-run.ts';
import { type Detector, saidBefore, wordSet } from './found.ts';
import { spelledRun } from './spelled-numbers.ts';
import type { Look } from './tokens.ts';

const socialCues = wordSet('nas sin sociale social insurance seguro');
const healthCues = wordSet('nam ramq maladie soleil health medicare salud');

function joined(run: DigitRun, shapes: readonly (readonly number[])[]): [string, number] | null {
	for (const shape of shapes) {
		const last = run.places[shape.length - 1];
		if (hasShape(run, shape) && last !== undefined) {
			return [run.groups.slice(0, shape.length).join(''), last];
		}
	}
	return null;
}

/** The check of ISO/IEC 7812-1, annex B: every second digit from the right is doubled. */
export function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < digits.length; place += 1) {
		const digit = Number(digits[digits.length - 1 - place]);
		const weighed = place % 2 === 1 ? digit * 2 : digit;
		sum += weighed > 9 ? weighed - 9 : weighed;
	}
	return sum % 10 === 0;
}

const betweenSpelled = wordSet('- , .');

/** Nine digits in figures or in words, with the last place of them. */
function nineDigits(look: Look, index: number): readonly [string, number] | null {
	const run = digitRun(look, index);
	if (run !== null) return joined(run, [[9], [3, 3, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1]]);
	const spelled = spelledRun(look, index, betweenSpelled);
	return spelled?.digits.length === 9 ? [spelled.digits, spelled.last] : null;
}

/**
 * A social insurance number (NAS): nine digits that pass the check of Luhn. Nine other digits are
 * one only where somebody says so, because most are the number of a file or a sum of money.
 */
export const socialNumber: Detector = (look, index) => {
	const number = nineDigits(look, index);
	if (number === null) return null;
	const [digits, last] = number;
	if (isCutOff(look, last)) return null;
	const said = saidBefore(look, index, socialCues, 8);
	return said || (passesLuhn(digits) && !digits.endsWith('000'))
		? { kind: 'social-number', first: index, last }
		: null;
};

/** Year, month (and 50 for a woman) and day of birth, as the health number holds them. */
function isBirth(digits: string): boolean {
	const month = Number(digits.slice(2, 4)) % 50;
	const day = Number(digits.slice(4, 6));
	return Number(digits.slice(2, 4)) <= 62 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const healthShapes = [
	[8],
	[4, 4],
	[2, 2, 2, 2],
	[6, 2],
	[4, 2, 2],
	[2, 6],
	[1, 1, 1, 1, 1, 1, 1, 1]
];

/** The last of four letters, as one word or, where somebody says what they are, one by one; or -1. */
function lettersFrom(look: Look, index: number): number {
	const token = look(index);
	if (token?.kind !== 'word') return -1;
	if (token.folded.length === 4) return index;
	const single = [0, 1, 2, 3].every((offset) => {
		const one = look(index + offset);
		return one?.kind === 'word' && one.folded.length === 1;
	});
	return single && saidBefore(look, index, healthCues, 8) ? index + 3 : -1;
}

/**
 * A health insurance number (NAM): three letters of a surname, one of a first name, the date of
 * birth, two digits. The way the last digit is made is not public, so that the date is the check.
 */
export const healthNumber: Detector = (look, index) => {
	const letters = lettersFrom(look, index);
	if (letters === -1) return null;
	const gap = ['-', '.'].includes(look(letters + 1)?.text ?? '') ? 2 : 1;
	const run = digitRun(look, letters + gap);
	const number = run === null ? null : joined(run, healthShapes);
	if (number === null) return null;
	const [digits, last] = number;
	if (isCutOff(look, last)) return null;
	return isBirth(digits) || saidBefore(look, index, healthCues, 8)
		? { kind: 'health-number', first: index, last }
		: null;
};
