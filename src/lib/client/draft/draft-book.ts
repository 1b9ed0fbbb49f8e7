import type { BegunAnswers } from '../kiosk/visit.ts';

/**
 * The answers somebody is giving, kept encrypted on their own phone until they are sent or erased.
 * A shared tablet has none.
 */
export interface DraftBook {
	/** Whether this phone keeps answers to this campaign, of anybody; also when that cannot be known. */
	holds(): Promise<boolean>;
	/**
	 * What an earlier visit kept under this code, null when there is nothing. From here on `keep`
	 * locks with the same code; without a code, with a key that this browser holds.
	 */
	unlock(code: string | null): Promise<BegunAnswers | null>;
	/** Whether it is on the disk, in place of what was kept before. */
	keep(begun: BegunAnswers): Promise<boolean>;
	/** The id of what is kept of this visit, which goes as its envelope is kept; null when there is nothing. */
	id(): Promise<string | null>;
	/** What was unlocked here; before that, all this phone keeps of the campaign. Never throws. */
	erase(): Promise<void>;
}

/** A draft book whose code is fetched at its first use, well after the first question. */
export function fetchedLater(open: () => Promise<DraftBook>): DraftBook {
	let opened: Promise<DraftBook> | null = null;
	const book = (): Promise<DraftBook> => {
		opened ??= open().catch((error: unknown) => {
			opened = null;
			throw error;
		});
		return opened;
	};
	/** Where nothing could be opened, nothing was kept by this page either. */
	const ask = async <Answer>(
		work: (opened: DraftBook) => Promise<Answer>,
		otherwise: Answer
	): Promise<Answer> => {
		try {
			return await work(await book());
		} catch {
			return otherwise;
		}
	};
	return {
		holds: () => ask((drafts) => drafts.holds(), true),
		unlock: (code) => ask((drafts) => drafts.unlock(code), null),
		keep: (begun) => ask((drafts) => drafts.keep(begun), false),
		id: () => ask((drafts) => drafts.id(), null),
		erase: () => ask((drafts) => drafts.erase(), undefined)
	};
}
