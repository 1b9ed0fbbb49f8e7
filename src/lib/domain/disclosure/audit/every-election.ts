import type { SaidBallot } from '../../consultation/outcome.ts';
import type { TallyMethodName } from '../../consultation/ballot-rules.ts';

/** How many voted each way; the ways in their order. */
export type Election = readonly number[];

/**
 * Every way of voting on a ballot: the options that are named, best first in a ranking, none on a blank
 * one. Null where there are more than so many.
 */
export function waysToVote(
	method: TallyMethodName,
	{ options, places, seats, atMost }: SaidBallot,
	most: number
): readonly (readonly string[])[] | null {
	if (method === 'plurality' && seats === 1) return [[], ...options.map((option) => [option])];
	const longest = Math.min(options.length, places ?? atMost ?? options.length);
	const ways: (readonly string[])[] = [[]];
	let last: readonly (readonly string[])[] = [[]];
	for (let length = 1; length <= longest; length += 1) {
		last = last.flatMap((way) => {
			const after = places === null ? options.indexOf(way.at(-1) ?? '') + 1 : 0;
			return options
				.slice(after)
				.filter((option) => !way.includes(option))
				.map((option) => [...way, option]);
		});
		ways.push(...last);
		if (ways.length > most) return null;
	}
	return ways;
}

/** Every election of so many voters, each once whoever voted which way. Null where there are more than so many. */
export function electionsOf(
	ways: number,
	voters: number,
	most: number
): Generator<Election> | null {
	let many = 1;
	for (let way = 1; way < ways; way += 1) {
		many = (many * (voters + way)) / way;
		if (many > most) return null;
	}
	return elections(ways, voters);
}

function* elections(ways: number, voters: number): Generator<Election> {
	if (ways === 1) {
		yield [voters];
		return;
	}
	for (let count = 0; count <= voters; count += 1) {
		for (const rest of elections(ways - 1, voters - count)) yield [count, ...rest];
	}
}
