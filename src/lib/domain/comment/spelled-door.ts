import { wordSet } from './found.ts';
import { spelledRun } from './spelled-numbers.ts';
import type { Look } from './tokens.ts';

const hyphen = new Set(['-']);

/** What comes after somebody’s door and not after a number of things. */
const follow = wordSet(
	'qui que est etait a avait fait laisse crie pis et ou au avec depuis is was has and who that with smokes no que es esta tiene'
);
/** Before a sum, a date or a size as often as before a door: « is four hundred », « at three ». */
const unsure = wordSet('is at le the el');
/** « l’appartement un », but « porte une fois ». */
const articles = wordSet('un une one uno una');

/** Only beside these « once » is eleven: elsewhere it is English. */
const spanish = wordSet('apto apartamento departamento depto puerta cuarto numero num');

/** Whether nothing that could be counted comes next. */
function standsAlone(look: Look, last: number): boolean {
	const next = look(last + 1);
	return next === undefined || next.kind === 'sign' || next.first || follow.has(next.folded);
}

/**
 * The last place of a door’s number in words, « trois cent quatre », « twelve-oh-four », or -1. Where
 * no word announces it, only three figures or four that are no year, and nothing to be counted after.
 */
export function spelledDoor(look: Look, index: number, announced: boolean): number {
	if (look(index)?.kind !== 'word') return -1;
	const run = spelledRun(look, index, hyphen);
	if (run === null || run.spelled === 0 || run.digits.length > 4) return -1;
	const { digits, last } = run;
	if (announced) {
		const word = look(index)?.folded ?? '';
		if (last === index && articles.has(word)) return -1;
		if (word === 'once' && !spanish.has(look(index - 1)?.folded ?? '')) return -1;
		return digits.length > 1 || standsAlone(look, last) ? last : -1;
	}
	if (digits.length < 3 || /^(?:19|20)\d\d$/.test(digits) || digits.endsWith('00')) return -1;
	const next = look(last + 1);
	const vague = unsure.has(look(index - 1)?.folded ?? '');
	const sure = vague ? next !== undefined && next.kind === 'word' : true;
	return sure && standsAlone(look, last) ? last : -1;
}
