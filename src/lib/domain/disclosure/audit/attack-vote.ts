/** How many voted for, blank and against, in this order. */
export type Votes = readonly [number, number, number];

/** Voters up to which every composition is looked at; beyond, those near the ends of what is said. */
const everyComposition = 250;
const near = 8;

/**
 * Every (for, blank, against) of so many voters. Of more than 250, those whose sides for and against
 * lie within 8 of nobody, of everybody, or of a count that words or a threshold turn on: a proof needs
 * all others alike, which is there or nowhere.
 *
 * @param ends counts at which what is published may change
 */
export function* compositionsOf(voters: number, ends: readonly number[]): Generator<Votes> {
	const about = [0, voters, ...ends].flatMap((end) =>
		Array.from({ length: 2 * near + 1 }, (_, index) => end - near + index)
	);
	const every = Array.from({ length: voters + 1 }, (_, count) => count);
	const looked = voters <= everyComposition ? every : [...new Set(about)];
	for (const inFavour of looked) {
		const against = new Set(looked);
		if (voters > everyComposition) {
			// Where nobody, or few, voted blank.
			for (const count of about) against.add(voters - inFavour - count);
		}
		for (const other of against) {
			const blank = voters - inFavour - other;
			if (inFavour >= 0 && other >= 0 && blank >= 0) yield [inFavour, blank, other];
		}
	}
}

/** Coalitions of at most `size` voters, by how many of them are for, blank and against. */
function coalitionsOf(size: number): Votes[] {
	const found: Votes[] = [];
	for (let inFavour = 0; inFavour <= size; inFavour += 1) {
		for (let blank = 0; blank + inFavour <= size; blank += 1) {
			for (let against = 0; against + blank + inFavour <= size; against += 1) {
				found.push([inFavour, blank, against]);
			}
		}
	}
	return found;
}

/** The coalition that knows how one voter more voted: its own votes, and the vote that is known. */
export interface VoteProof {
	readonly coalition: Votes;
	/** 0 for, 1 blank, 2 against. */
	readonly vote: number;
}

/**
 * Whether what was published of a vote proves, to some coalition that knows its own votes and the
 * rules, how one more voter voted: all the compositions that may be have the others vote alike.
 * Everybody who voted is known to have; nobody is told apart by anything published. Steps:
 * compositions times coalitions.
 *
 * @param possible the compositions that give what was published; null is returned where there are none
 * @param size of the largest coalition
 */
export function proofOfVote(possible: Iterable<Votes>, size: number): VoteProof | 'none' | null {
	const coalitions = coalitionsOf(size).map((coalition) => ({
		coalition,
		members: coalition[0] + coalition[1] + coalition[2],
		seen: false,
		/** Votes that all others may still share. */
		known: [true, true, true]
	}));
	let any = false;
	for (const votes of possible) {
		any = true;
		const voters = votes[0] + votes[1] + votes[2];
		for (const one of coalitions) {
			const { coalition, known } = one;
			if (coalition.some((held, vote) => held > (votes[vote] ?? 0))) continue;
			const others = voters - one.members;
			if (others < 1) continue;
			one.seen = true;
			for (const [vote, held] of coalition.entries()) {
				if ((votes[vote] ?? 0) - held !== others) known[vote] = false;
			}
		}
	}
	if (!any) return null;
	const proof = coalitions.find(({ seen, known }) => seen && known.includes(true));
	return proof === undefined
		? 'none'
		: { coalition: proof.coalition, vote: proof.known.indexOf(true) };
}
