/**
 * An attacker who knows the rules, who took part, and the answers of a coalition of at most two.
 * It knows nothing of how `say` works: it groups every data set there can be by the bytes that are
 * published of it, and looks in each group for something that all of its members share.
 */

/** Answers of one leaf: often, middle, none. */
export type Leaf = readonly [number, number, number];
export type DataSet = readonly Leaf[];

export interface Attack {
	readonly dataSets: number;
	readonly fibres: number;
	/** Fibre and coalition by which the answer of one more household is certain. */
	readonly proofs: number;
	/** … by which it is certain that no other household of a leaf is at a pole. */
	readonly exclusions: number;
	/** … by which it is certain that none is in the middle. Not promised; used for filters. */
	readonly emptyMiddles: number;
	readonly example: string | null;
}

/** Every (often, middle, none) of a group of n. */
export function leafData(n: number): Leaf[] {
	const all: Leaf[] = [];
	for (let often = 0; often <= n; often += 1) {
		for (let none = 0; none <= n - often; none += 1) all.push([often, n - often - none, none]);
	}
	return all;
}

/** Every (often, 0, none) of a group of n: « oui » or not. */
export function yesData(n: number): Leaf[] {
	return Array.from({ length: n + 1 }, (_, often): Leaf => [often, 0, n - often]);
}

export function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
	return lists.reduce<Item[][]>(
		(rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
		[[]]
	);
}

/** Coalitions of at most `size`, as how many of each leaf have each answer. */
function coalitions(leaves: number, size: number, answers: readonly number[]): number[][] {
	const seats = Array.from({ length: leaves }, (_, leaf) =>
		answers.map((answer) => leaf * 3 + answer)
	).flat();
	let found: number[][] = [[]];
	const every: number[][] = [[]];
	for (let members = 1; members <= size; members += 1) {
		found = found.flatMap((seated) =>
			seats.filter((seat) => seat >= (seated.at(-1) ?? 0)).map((seat) => [...seated, seat])
		);
		every.push(...found);
	}
	return every;
}

interface Options {
	readonly coalition?: number;
	/** Answers a household can have: 0 often, 1 middle, 2 none. */
	readonly answers?: readonly number[];
}

/** The data sets that give the same bytes, as their places in the list. */
function fibresOf(
	dataSets: readonly DataSet[],
	publish: (data: DataSet) => string
): Map<string, number[]> {
	const fibres = new Map<string, number[]>();
	for (const [index, data] of dataSets.entries()) {
		const bytes = publish(data);
		const fibre = fibres.get(bytes);
		if (fibre === undefined) fibres.set(bytes, [index]);
		else fibre.push(index);
	}
	return fibres;
}

/** Looks for a proof in every fibre of these data sets. Leaves keep the same sizes throughout. */
export function attack(
	dataSets: readonly DataSet[],
	publish: (data: DataSet) => string,
	{ coalition = 2, answers = [0, 1, 2] }: Options = {}
): Attack {
	const fibres = fibresOf(dataSets, publish);
	const sizes = (dataSets[0] ?? []).map((leaf) => leaf[0] + leaf[1] + leaf[2]);
	const seats = sizes.length * 3;
	const counts = new Uint8Array(dataSets.length * seats);
	let place = 0;
	for (const data of dataSets) {
		for (const leaf of data) {
			for (const count of leaf) counts[place++] = count;
		}
	}
	const groups = coalitions(sizes.length, coalition, answers);
	const least = new Uint8Array(seats);
	const most = new Uint8Array(seats);
	let proofs = 0;
	let exclusions = 0;
	let emptyMiddles = 0;
	let example: string | null = null;
	for (const [bytes, fibre] of fibres) {
		for (const members of groups) {
			const held = new Uint8Array(seats);
			for (const seat of members) held[seat] = (held[seat] ?? 0) + 1;
			least.fill(255);
			most.fill(0);
			let possible = false;
			for (const index of fibre) {
				const start = index * seats;
				if (members.some((seat) => (counts[start + seat] ?? 0) < (held[seat] ?? 0))) continue;
				possible = true;
				for (let seat = 0; seat < seats; seat += 1) {
					const others = (counts[start + seat] ?? 0) - (held[seat] ?? 0);
					if (others < (least[seat] ?? 0)) least[seat] = others;
					if (others > (most[seat] ?? 0)) most[seat] = others;
				}
			}
			if (!possible) continue;
			for (const [leaf, size] of sizes.entries()) {
				const first = leaf * 3;
				const own = held.subarray(first, first + 3).reduce((sum, count) => sum + count, 0);
				const others = size - own;
				if (others < 1) continue;
				const proof = [0, 1, 2].some((answer) => least[first + answer] === others);
				const exclusion = answers.length === 3 && (most[first] === 0 || most[first + 2] === 0);
				if (proof) proofs += 1;
				if (exclusion) exclusions += 1;
				if (answers.length === 3 && most[first + 1] === 0) emptyMiddles += 1;
				if (proof || exclusion) example ??= `${JSON.stringify(members)} sees ${bytes}`;
			}
		}
	}
	return {
		dataSets: dataSets.length,
		fibres: fibres.size,
		proofs,
		exclusions,
		emptyMiddles,
		example
	};
}
