import type { Commitment } from '../../../domain/followup/commitment.ts';
import { type ToldCommitment, toldOf } from '../../../domain/followup/told.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { type Agreement, readWaiting } from '../acts/read-waiting.ts';
import { findCommitment } from './commitment-record.ts';
import { draftHash, draftOf, type FollowUpDraft } from './draft.ts';
import { permitFollowUp } from './permit-follow-up.ts';
import { tell } from './tell.ts';
import { waitingAct } from './write-commitment.ts';

/** One commitment, as the office and the committee work with it. */
export interface CommitmentPage {
	/** Null before a second person said yes. */
	readonly published: Commitment | null;
	readonly told: ToldCommitment | null;
	/** What waits for a second person; null where nothing does. */
	readonly waiting: {
		/** As everybody would read it. */
		readonly told: ToldCommitment;
		/** SHA-256 of what is shown, which is what is confirmed. */
		readonly seen: string;
		readonly agreement: Agreement;
		readonly proposes: boolean;
	} | null;
}

/**
 * One commitment and what waits of it.
 * @throws Refusal `signed-out`, `forbidden`, `commitment-not-found`
 */
export async function readCommitmentPage(
	server: Server,
	account: Account | null,
	{ organisation, id }: { readonly organisation: string; readonly id: string },
	locale: Locale
): Promise<CommitmentPage> {
	const who = permitFollowUp(account, organisation);
	const published = await findCommitment(server.app, organisation, id);
	const [told] = published === null ? [] : await tell(server, organisation, [published], [locale]);
	const waiting = await readDraft(server, who, { organisation, id, published }, locale);
	if (published === null && waiting === null) throw new Refusal('commitment-not-found');
	return { published, told: told ?? null, waiting };
}

async function readDraft(
	server: Server,
	account: Account,
	{
		organisation,
		id,
		published
	}: {
		readonly organisation: string;
		readonly id: string;
		readonly published: Commitment | null;
	},
	locale: Locale
): Promise<CommitmentPage['waiting']> {
	let act;
	try {
		act = await waitingAct(server, { organisation, id });
	} catch (error) {
		if (error instanceof Refusal && error.code === 'nothing-proposed') return null;
		throw error;
	}
	const agreement = await readWaiting(server, account, act);
	if (agreement.proposal === null) return null;
	const { choice } = agreement.proposal;
	const draft = draftOf(choice);
	const whole = asPublished(published, draft, { id, at: server.clock() });
	if (whole === null) return null;
	const [told] = await tell(server, organisation, [whole], [locale]);
	return {
		told: { ...(told ?? toldOf(whole, null)), ...(published === null ? { number: '' } : {}) },
		seen: await draftHash(choice),
		agreement,
		proposes: act.mayPropose(account)
	};
}

/** A draft as if it were published now, to be read as everybody would read it. */
export function asPublished(
	published: Commitment | null,
	{ commitment, step }: FollowUpDraft,
	{ id, at }: { readonly id: string; readonly at: number }
): Commitment | null {
	if (published !== null) {
		return { ...published, steps: [...published.steps, { ...step, at }] };
	}
	if (commitment === null) return null;
	return { ...commitment, id, number: { year: 0, sequence: 0 }, steps: [{ ...step, at }] };
}
