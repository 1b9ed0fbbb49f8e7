import { canonicalJson } from '../domain/questionnaire/canonical.ts';
import { sha256Hex } from './digest.ts';

/**
 * One act of an organisation's journal, tied to the one before it. Whoever holds a later hash can
 * tell whether an earlier act was changed, left out or put in (Haber and Stornetta, 1991).
 */
export interface ChainedAct {
	/** From 1, without a gap, within one organisation. */
	readonly sequence: number;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Id of the account; null when the calendar did it. */
	readonly account: string | null;
	readonly organisation: string;
	readonly action: string;
	/** Id of the site, account, tablet or campaign it was done to. */
	readonly subject: string | null;
	/** Hash of the act before; the empty text for the first. */
	readonly previous: string;
	/** SHA-256 of all the rest, in lower-case hexadecimal. */
	readonly hash: string;
}

/** The text whose SHA-256 is the hash of an act. */
export function actText(act: Omit<ChainedAct, 'hash'>): string {
	const { sequence, at, account, organisation, action, subject, previous } = act;
	const fields = { sequence, at, account, organisation, action, subject, previous };
	return `porte-voix-journal/1\n${canonicalJson(fields)}`;
}

/** What is wrong with a journal, and at which act. */
export interface ChainFault {
	/** Sequence expected at the place where it breaks. */
	readonly sequence: number;
	/** A number that is missing or twice, a tie to another act than the one before, words that were changed. */
	readonly why: 'number' | 'tie' | 'words';
}

/**
 * The first fault of a journal that begins with its first act, or null. The last hash must still be
 * compared with one that was noted elsewhere: a journal cut at its end looks whole.
 */
export async function chainFault(acts: readonly ChainedAct[]): Promise<ChainFault | null> {
	let previous = '';
	for (const [place, act] of acts.entries()) {
		const sequence = place + 1;
		if (act.sequence !== sequence) return { sequence, why: 'number' };
		if (act.previous !== previous) return { sequence, why: 'tie' };
		const hash = await sha256Hex(new TextEncoder().encode(actText(act)));
		if (act.hash !== hash) return { sequence, why: 'words' };
		previous = hash;
	}
	return null;
}
