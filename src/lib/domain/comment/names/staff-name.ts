import type { Detector } from '../found.ts';
import { joiningWords } from './known-words.ts';
import { ordinaryWords } from './ordinary-words.ts';

/** The names of those who work in a place, in any letters; a name that is also a word, with its capital. */
export function staffName(staff: ReadonlySet<string>): Detector {
	return (look, index) => {
		const token = look(index);
		if (token?.kind !== 'word' || !staff.has(token.folded) || token.folded.length < 2) return null;
		const ordinary = ordinaryWords.has(token.folded) || joiningWords.has(token.folded);
		if (ordinary && !token.capital) return null;
		let last = index;
		while (last < index + 4 && staff.has(look(last + 1)?.folded ?? '')) last += 1;
		return { kind: 'name', first: index, last };
	};
}
