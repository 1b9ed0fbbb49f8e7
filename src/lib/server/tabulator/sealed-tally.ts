import * as v from 'valibot';
import type { Gathered } from '../../domain/consultation/make-outcome.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Guarded, lockFor, secretOf, unlockFor } from './custody.ts';

/** Counted ballots as they are locked, and as two custodians see them again. */
export const talliedSchema = v.strictObject({
	voters: v.pipe(v.number(), v.integer(), v.minValue(0)),
	questions: v.array(
		v.strictObject({
			item: v.string(),
			options: v.array(v.string()),
			places: v.nullable(v.number()),
			ballots: v.array(v.strictObject({ places: v.array(v.array(v.string())), count: v.number() }))
		})
	)
});

export type Tallied = v.InferOutput<typeof talliedSchema>;

/**
 * The counted ballots of a formal vote, locked with the secret of its custodians; base64. As long as
 * any ballots of so many voters could make it: its length says nothing of them.
 */
export function sealTally(secret: Uint8Array, tallied: Gathered, vote: Guarded): string {
	const text = Buffer.from(JSON.stringify(tallied));
	const padded = Buffer.alloc(Math.max(longestOf(tallied), text.length), ' ');
	text.copy(padded);
	return lockFor('sealed-tally', secret, padded, vote).toString('base64');
}

/** @throws Refusal what is wrong with the shares, `shares-open-nothing`, `tally-damaged` */
export async function openTally({
	shares,
	sealed,
	...vote
}: Guarded & {
	readonly shares: readonly [string, string];
	readonly sealed: string;
}): Promise<Tallied> {
	const guarded = { campaign: vote.campaign, key: vote.key };
	const secret = await secretOf(shares, guarded);
	const text = unlockFor('sealed-tally', secret, Buffer.from(sealed, 'base64'), guarded);
	secret.fill(0);
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), talliedSchema), text.toString());
	if (!parsed.success) throw new Refusal('tally-damaged');
	return parsed.output;
}

/** Bytes around the ballots, and of the number beside each. */
const bytesBeside = 200;
const bytesOfBallot = 60;

/** As if every voter had put every option in an order of their own. */
function longestOf({ voters, questions }: Gathered): number {
	return questions.reduce((sum, { item, options }) => {
		const names = Buffer.byteLength(JSON.stringify(options.map((code) => [code])));
		return sum + bytesBeside + item.length + names + voters * (names + bytesOfBallot);
	}, bytesBeside);
}
