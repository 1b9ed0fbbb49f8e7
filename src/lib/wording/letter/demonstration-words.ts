import type { Demonstrated } from './letter-page.ts';
import type { Speech } from './said-words.ts';

/** That nobody real answered, and what the figures are made of. */
export function demonstrationWords(
	{ t }: Pick<Speech, 't'>,
	demonstration: NonNullable<Demonstrated>
): string {
	return demonstration === 'rebuilt'
		? t(($) => $.results.demonstration.rebuilt)
		: t(($) => $.results.demonstration.invented);
}
