import type { ItemCounter } from './count-items.ts';
import type { Signatures } from './counts.ts';

/** A further attribute, with the class of the response being added: their number where it was not given. */
interface CountedAttribute {
	readonly classes: readonly string[];
	readonly current: number;
}

export interface SignatureCounter {
	/**
	 * Counts a response once, before its answers.
	 * @param site place of the site in the plan
	 * @returns the number of its signature, −1 where none is counted
	 */
	add(site: number): number;
	result(sites: readonly string[], items: readonly ItemCounter[]): Signatures | null;
}

/**
 * Signatures that are kept at most: 20 MB for 60 items. More of them could not be audited in time
 * either, and the further breakdowns are then withdrawn, by the numbers of heads alone.
 */
const mostSignatures = 20_000;

/** Numbers the combinations of site and further attributes as they come. */
export function countSignatures(attributes: readonly CountedAttribute[]): SignatureCounter {
	const numbers = new Map<number, number>();
	const places: number[][] = [];
	const respondents: number[] = [];
	let counting = attributes.length > 0;
	return {
		add(site) {
			if (!counting) return -1;
			let key = site;
			for (const { classes, current } of attributes) key = key * (classes.length + 1) + current;
			const known = numbers.get(key);
			if (known !== undefined) {
				respondents[known] = (respondents[known] ?? 0) + 1;
				return known;
			}
			if (numbers.size >= mostSignatures) {
				counting = false;
				return -1;
			}
			const number = numbers.size;
			numbers.set(key, number);
			places.push([site, ...attributes.map(({ current }) => current)]);
			respondents.push(1);
			return number;
		},
		result(sites, items) {
			if (!counting) return null;
			const poles = items.flatMap((item) => item.bySignature(places.length));
			return {
				items: poles.map(({ item }) => item),
				entries: places.map(([site = 0, ...classes], number) => ({
					site: sites[site] ?? '',
					classes: classes.map((place, index) => attributes[index]?.classes[place] ?? null),
					respondents: respondents[number] ?? 0,
					often: poles.map(({ often }) => often[number] ?? 0),
					none: poles.map(({ none }) => none[number] ?? 0)
				}))
			};
		}
	};
}
