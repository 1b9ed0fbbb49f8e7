import { readTokens } from '../tokens.ts';
import { longCivilities, roles, shortCivilities } from './cues.ts';
import { givenNames } from './given-names.ts';
import { joiningWords } from './known-words.ts';

/** « Ben », but not « le » of « Le Blanc ». */
function onlyJoins(folded: string): boolean {
	return joiningWords.has(folded) && !givenNames.has(folded);
}

/**
 * What in the names of those who work in a place is a name. Not « Mme »: a civility that is taken
 * for a name by itself parts every other person's from theirs. Nor the ordinary words of « l’équipe
 * de soutien », which stand without a capital where there is one.
 */
export function staffWords(staff: readonly string[]): ReadonlySet<string> {
	return new Set(
		staff.flatMap((one) => {
			const words = readTokens(one).filter(({ kind }) => kind === 'word');
			const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
			return (capitals.length === 0 ? words : capitals)
				.map(({ folded }) => folded)
				.filter(
					(folded) =>
						!shortCivilities.has(folded) &&
						!longCivilities.has(folded) &&
						!roles.has(folded) &&
						!onlyJoins(folded)
				);
		})
	);
}
