import { randomUUID } from 'node:crypto';
import type { CommitmentSource } from '../../../domain/followup/commitment.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { confirm, confirmHere, type Credentials } from '../acts/confirm.ts';
import { propose, withdraw } from '../acts/propose.ts';
import type { TwoPeopleAct } from '../acts/two-people-act.ts';
import { commitmentAct, publishing } from './commitment-act.ts';
import { findCommitment } from './commitment-record.ts';
import { typedCommitment, typedStep } from './commitment-input.ts';
import { namesThere } from './names-there.ts';
import { draftHash, draftOf, draftText, type FollowUpDraft } from './draft.ts';
import { permitFollowUp } from './permit-follow-up.ts';
import { placesOf } from './places.ts';

/** Where a commitment comes from: what was said, and the campaign that asked. */
export interface WrittenFrom {
	readonly campaign: string | null;
	readonly source: CommitmentSource;
}

/**
 * Writes down what will become of something that was said. Nothing is published before a second
 * person says yes.
 * @param input the form, by the names of its fields
 * @param id drawn by chance unless said
 * @returns its id
 * @throws Refusal `signed-out`, `forbidden`, `unknown-source`, `site-not-found`; InputRefusal by field
 */
export async function writeCommitment(
	server: Server,
	account: Account | null,
	organisation: string,
	from: WrittenFrom,
	input: unknown,
	id: string = randomUUID()
): Promise<string> {
	const who = permitFollowUp(account, organisation);
	const { step, ...typed } = typedCommitment(input, await namesThere(server, organisation));
	const draft: FollowUpDraft = { version: 1, commitment: { ...from, ...typed }, step };
	await proposeDraft(server, who, { organisation, id, draft });
	return id;
}

/**
 * Writes a further step: its state, what is new, who sees to it now.
 * @throws Refusal `signed-out`, `forbidden`, `commitment-not-found`; InputRefusal by field
 */
export async function writeStep(
	server: Server,
	account: Account | null,
	{ organisation, id }: { readonly organisation: string; readonly id: string },
	input: unknown
): Promise<void> {
	const who = permitFollowUp(account, organisation);
	const published = await findCommitment(server.app, organisation, id);
	if (published === null) throw new Refusal('commitment-not-found');
	const step = typedStep(input, await namesThere(server, organisation));
	const draft: FollowUpDraft = { version: 1, commitment: null, step };
	await proposeDraft(server, who, { organisation, id, draft });
}

async function proposeDraft(
	server: Server,
	account: Account,
	{
		organisation,
		id,
		draft
	}: { readonly organisation: string; readonly id: string; readonly draft: FollowUpDraft }
): Promise<void> {
	const choice = draftText(draft);
	const published = await findCommitment(server.app, organisation, id);
	const sites = await placesOf(server.app, organisation, draft.commitment ?? published);
	const seen = await draftHash(choice);
	const act = commitmentAct(server, { organisation, id, published, sites, seen });
	await propose(server, account, act, choice);
}

/**
 * What waits of a commitment, as an act.
 * @param seen SHA-256 of the draft that was shown; that of the one that waits unless said
 * @throws Refusal `nothing-proposed`
 */
export async function waitingAct(
	server: Server,
	{ organisation, id }: { readonly organisation: string; readonly id: string },
	seen?: string
): Promise<TwoPeopleAct> {
	const [row, published] = await Promise.all([
		server.app
			.selectFrom('proposal')
			.select('choice')
			.where('subject', '=', id)
			.where('kind', '=', publishing)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst(),
		findCommitment(server.app, organisation, id)
	]);
	if (row === undefined) throw new Refusal('nothing-proposed');
	const sites = await placesOf(
		server.app,
		organisation,
		draftOf(row.choice).commitment ?? published
	);
	const hash = seen ?? (await draftHash(row.choice));
	return commitmentAct(server, { organisation, id, published, sites, seen: hash });
}

interface Waiting {
	readonly organisation: string;
	readonly id: string;
	/** SHA-256 of the draft that was shown. */
	readonly seen: string;
}

/**
 * A second person has read it and says yes: it is published.
 * @throws Refusal what `confirm` refuses
 */
export async function confirmCommitment(
	server: Server,
	account: Account | null,
	{ seen, ...waiting }: Waiting
): Promise<void> {
	permitFollowUp(account, waiting.organisation);
	await confirm(server, account, await waitingAct(server, waiting, seen));
}

/**
 * The same on the computer of who wrote it.
 * @throws Refusal what `confirmHere` refuses
 */
export async function confirmCommitmentHere(
	server: Server,
	account: Account | null,
	{ seen, ...waiting }: Waiting,
	credentials: Credentials
): Promise<void> {
	permitFollowUp(account, waiting.organisation);
	await confirmHere(server, account, await waitingAct(server, waiting, seen), credentials);
}

/**
 * Takes back what was written, or says no to it.
 * @throws Refusal what `withdraw` refuses
 */
export async function withdrawCommitment(
	server: Server,
	account: Account | null,
	waiting: { readonly organisation: string; readonly id: string }
): Promise<void> {
	permitFollowUp(account, waiting.organisation);
	await withdraw(server, account, await waitingAct(server, waiting));
}
