import { readShare } from '../../../domain/consultation/custody/share-card.ts';
import type { Server } from '../../server.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { InputRefusal } from '../typed-input.ts';
import { digestOf } from './make-cards.ts';

/** What two custodians typed, one after the other. */
export interface TypedShares {
	readonly one: string;
	readonly other: string;
}

/** Ten times in a quarter of an hour: two people who read from paper need one or two. */
const tries = { window: 15 * 60 * 1_000, attempts: 10 };

/**
 * Two different cards of this vote, or what is wrong with what was typed. Nothing is opened yet, and
 * nothing but that is told. Every try counts, whoever makes it and from wherever.
 *
 * @param purpose what they are typed for, which has its own tries
 * @throws InputRefusal beside each card: `share-unfinished`, `share-mistyped` (with the groups),
 * `share-of-another-vote`, `share-twice`; Refusal `too-many-attempts`
 */
export async function readTypedShares(
	server: Pick<Server, 'app' | 'rateLimit'>,
	campaign: { readonly id: string },
	{ one, other }: TypedShares
): Promise<[string, string]> {
	if ((await server.rateLimit.take(`custody:${campaign.id}`, tries)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	const known = await server.app
		.selectFrom('custody_share')
		.select(['place', 'digest'])
		.where('campaign_id', '=', campaign.id)
		.execute();
	const faults: Record<string, string> = {};
	const placeOf = (field: keyof TypedShares, typed: string): number | null => {
		const read = readShare(typed);
		if (read.kind === 'unfinished')
			faults[field] = typed.trim() === '' ? 'empty' : 'share-unfinished';
		else if (read.kind === 'mistyped') faults[field] = 'share-mistyped';
		else {
			const place = known.find(({ digest }) => digest === digestOf(typed))?.place;
			if (place !== undefined) return place;
			faults[field] = 'share-of-another-vote';
		}
		return null;
	};
	const first = placeOf('one', one);
	const second = placeOf('other', other);
	if (first !== null && first === second) faults['other'] = 'share-twice';
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return [one, other];
}
