import type { Localized } from '../questionnaire/definition.ts';
import {
	type Commitment,
	type CommitmentState,
	type InCharge,
	numberText,
	type Resolution,
	standingOf,
	type WayToDecide
} from './commitment.ts';
import { silentFrom } from './silence.ts';

/** What everybody reads of a commitment: it travels to pages, tablets, posters and reports as it is. */
export interface ToldCommitment {
	/** « 2027-1 » */
	readonly number: string;
	/** Id of the site it is about; null when it is about all of them. */
	readonly site: string | null;
	/** Question it comes from; null where it came from none. */
	readonly item: string | null;
	/** What was said, in whole sentences; null where it came from nothing that was said. */
	readonly said: Localized | null;
	readonly resolution: Resolution;
	readonly text: Localized;
	readonly decided: WayToDecide;
	readonly state: CommitmentState;
	readonly reason: Localized | null;
	readonly who: InCharge;
	readonly due: string | null;
	readonly news: Localized | null;
	/** What people say of it a year later, in whole sentences; null where nobody was asked. */
	readonly better: Localized | null;
	/** When its last step was published, in milliseconds since 1970, UTC. */
	readonly at: number;
	/** From when « Sans nouvelles depuis 6 mois » is said; null when it never is. */
	readonly silentFrom: number | null;
}

/** A commitment as it is told, beside what was said. */
export function toldOf(
	commitment: Commitment,
	said: Localized | null,
	better: Localized | null = null
): ToldCommitment {
	const { state, reason, who, due, news, at } = standingOf(commitment);
	return {
		number: numberText(commitment.number),
		site: commitment.site,
		item: 'item' in commitment.source ? commitment.source.item : null,
		said,
		resolution: commitment.resolution,
		text: commitment.text,
		decided: commitment.decided,
		state,
		reason,
		who,
		due,
		news,
		better,
		at,
		silentFrom: silentFrom(commitment)
	};
}
