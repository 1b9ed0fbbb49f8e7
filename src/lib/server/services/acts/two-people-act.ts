import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { JournalAction } from '../journal.ts';

/**
 * Something that one person asks for and another one says yes to (product rules, « Nobody can sit on
 * it »). Each use case that takes two people makes its own; asking, saying yes, taking back and
 * reading what waits are the same for all.
 */
export interface TwoPeopleAct {
	/** With the subject, the key of what waits: open, close, publish-commitment… */
	readonly kind: string;
	readonly organisation: string;
	/** Id of what it is done to. */
	readonly subject: string;
	/** Id of the campaign it disappears with; null when it outlives them all. */
	readonly campaign: string | null;
	readonly journal: { readonly proposed: JournalAction; readonly withdrawn: JournalAction };
	/** Whether it can still be done: what a killed process left behind is nothing to confirm. */
	readonly ahead: boolean;
	mayPropose(account: Account): boolean;
	mayConfirm(account: Account): boolean;
	/** @throws Refusal what the act itself would refuse now */
	check(choice: string): Promise<void>;
	/** SHA-256 of all that it would fix, so that nobody confirms anything but what was proposed. */
	about(): Promise<string>;
	/** Does it, in a transaction of its own; see `takeProposal` where nothing else makes it happen once. */
	perform(agreed: Agreed): Promise<void>;
}

/** What two people agreed on, and who they are. */
export interface Agreed {
	readonly choice: string;
	/** As it was when it was proposed. */
	readonly about: string;
	readonly proposer: Account;
	readonly confirms: Account;
}

/**
 * Takes what was proposed out of what waits, in the transaction that does it: of two people who say
 * yes at once, one finds it gone.
 * @param about only what was proposed with it; whatever is proposed unless said
 * @throws Refusal `nothing-proposed`
 */
export async function takeProposal(
	db: Kysely<AppDatabase>,
	{ subject, kind }: Pick<TwoPeopleAct, 'subject' | 'kind'>,
	about?: string
): Promise<void> {
	const gone = await db
		.deleteFrom('proposal')
		.where('subject', '=', subject)
		.where('kind', '=', kind)
		.$if(about !== undefined, (rows) => rows.where('about', '=', about ?? ''))
		.executeTakeFirst();
	if (gone.numDeletedRows === 0n) throw new Refusal('nothing-proposed');
}
