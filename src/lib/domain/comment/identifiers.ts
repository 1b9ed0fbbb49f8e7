import { isInsideCode } from './code-run.ts';
import { door } from './door.ts';
import { email } from './email.ts';
import type { Detector, Found } from './found.ts';
import type { Identifier } from './identifier.ts';
import { name } from './names/name.ts';
import { staffName } from './names/staff-name.ts';
import { staffWords } from './names/staff-words.ts';
import { phone } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { healthNumber, socialNumber } from './public-numbers.ts';
import { type Look, readTokens } from './tokens.ts';
import { unique } from './unique.ts';

/** What is known of a place beforehand. */
export interface Surroundings {
	/** First names and surnames of those who work there: any of them is a name. */
	readonly staff?: readonly string[];
}

/** Those that are sure first: a number of ten digits is no door. */
const detectors: readonly Detector[] = [
	email,
	healthNumber,
	phone,
	socialNumber,
	postalCode,
	door,
	unique
];

/** Those that may be letters and figures written as one: « luc2b3@… », « h2x1y4 », « lapp3b ». */
const asOne: readonly Detector[] = [email, postalCode, door];

function foundAt(look: Look, index: number, all: readonly Detector[]): Found | null {
	for (const detector of all) {
		const found = detector(look, index);
		if (found !== null) return found;
	}
	return null;
}

/**
 * What is found among tokens, none over another. Each place is looked at once by each detector,
 * which looks a fixed number of places around.
 *
 * @param count how many tokens there are
 */
export function findAmong(look: Look, count: number, staff: ReadonlySet<string>): readonly Found[] {
	const all = [...detectors, staffName(staff), name];
	const found: Found[] = [];
	for (let index = 0; index < count; index += 1) {
		const here = foundAt(look, index, isInsideCode(look, index) ? asOne : all);
		if (here === null) continue;
		found.push(here);
		index = here.last;
	}
	return found;
}

/**
 * What in a comment in French, English or Spanish can lead to a person, in the order of the text,
 * none over another. It helps the writer and the readers; it does not replace them.
 */
export function findIdentifiers(
	text: string,
	{ staff = [] }: Surroundings = {}
): readonly Identifier[] {
	const tokens = readTokens(text);
	const words = staffWords(staff);
	return findAmong((index) => tokens[index], tokens.length, words).map(({ kind, first, last }) => ({
		kind,
		from: tokens[first]?.from ?? 0,
		to: tokens[last]?.to ?? 0
	}));
}
