import { type Detector, wordSet } from './found.ts';
import type { Look } from './tokens.ts';

/** « je suis », « nous sommes », « I am », « soy »: each as the words that must follow each other. */
const beings: readonly (readonly string[])[] = [
	['je', 'suis'],
	['j', '’', 'suis'],
	['chu'],
	['chuis'],
	['nous', 'sommes'],
	['on', 'est'],
	['i', 'am'],
	['i', '’', 'm'],
	['im'],
	['we', 'are'],
	['we', '’', 're'],
	['soy'],
	['somos'],
	['c', '’', 'est', 'moi'],
	['suis']
];

const alone: readonly (readonly string[])[] = [
	...[
		'le seul',
		'l ’ seul',
		'la seule',
		'les seuls',
		'les seules',
		'l ’ unique',
		'the only',
		'the sole'
	],
	...['el unico', 'la unica', 'los unicos', 'las unicas'],
	...[
		'le plus vieux',
		'la plus vieille',
		'le plus jeune',
		'la plus jeune',
		'la doyenne',
		'le doyen'
	],
	...['the oldest', 'the youngest', 'el mayor', 'la mayor']
].map((words) => words.split(' '));

/** « Y a juste moi », « I alone », « soy el que »: being and being alone in one. */
const aloneAtOnce = [
	'y a juste moi',
	'y a que moi',
	'y a rien que moi',
	'juste moi qui',
	'i alone',
	'soy el que',
	'soy la que',
	'solo yo'
].map((words) => words.split(' '));

const ends = new Set(['.', ',', ';', ':', '!', '?', '(', ')', '«', '»', '"']);
const joints = wordSet(
	'et pis mais alors donc car and but so y pero entonces parce because porque'
);

/** Holding an opinion alone tells nobody who it is. */
const opinions = wordSet(
	'penser trouver croire dire vouloir demander thinks who think pensar creer problem probleme'
);

/** Words after « la seule » that still tell who it is. */
const longest = 10;

/** The place after these words, or -1. */
function after(look: Look, index: number, words: readonly string[]): number {
	for (const [offset, word] of words.entries()) {
		const folded = look(index + offset)?.folded;
		if (folded !== word && !(word === '’' && folded === "'")) return -1;
	}
	return index + words.length;
}

function afterOneOf(look: Look, index: number, choices: readonly (readonly string[])[]): number {
	for (const words of choices) {
		const place = after(look, index, words);
		if (place !== -1) return place;
	}
	return -1;
}

function aloneFrom(look: Look, index: number, being: number): number {
	const place = afterOneOf(look, being, alone);
	return place === -1 ? afterOneOf(look, index, aloneAtOnce) : place;
}

/** « je suis la seule… », with what makes the person the only one, to the end of the clause. */
export const unique: Detector = (look, index) => {
	if (look(index)?.kind !== 'word') return null;
	const being = afterOneOf(look, index, beings);
	const start = being === -1 ? afterOneOf(look, index, aloneAtOnce) : aloneFrom(look, index, being);
	if (start === -1) return null;
	if (opinions.has(look(start)?.folded ?? '') || opinions.has(look(start + 1)?.folded ?? '')) {
		return null;
	}
	let last = start - 1;
	while (last < start + longest) {
		const next = look(last + 1);
		if (next === undefined || ends.has(next.text) || joints.has(next.folded)) break;
		last += 1;
	}
	return { kind: 'unique', first: index, last };
};
