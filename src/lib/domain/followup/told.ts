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

/** One share of what was asked later, as it is drawn: from what is said of it alone. */
export interface DrawnShare {
	/** « En 2027 : 12 ménages sur 22. » */
	readonly label: Localized;
	/** Responses: the whole bar. */
	readonly of: number;
	/** Responses that are there for certain: filled. */
	readonly sure: number;
	/** Further ones that the words leave open: hatched. */
	readonly possible: number;
}

/** What people say a year later of what was promised. */
export interface SaidLater {
	/** In whole sentences. */
	readonly words: Localized;
	/** The shares of these sentences, in their order. */
	readonly drawn: readonly DrawnShare[];
}

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
	/** The same, drawn. */
	readonly drawn: readonly DrawnShare[];
	/** When its last step was published, in milliseconds since 1970, UTC. */
	readonly at: number;
	/** From when « Sans nouvelles depuis 6 mois » is said; null when it never is. */
	readonly silentFrom: number | null;
}

/** A commitment as it is told, beside what was said. */
export function toldOf(
	commitment: Commitment,
	said: Localized | null,
	later: SaidLater | null = null
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
		better: later?.words ?? null,
		drawn: later?.drawn ?? [],
		at,
		silentFrom: silentFrom(commitment)
	};
}
