import * as v from 'valibot';
import type { ReadForm } from '../../domain/paper/read-form.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type Envelope, parseEnvelope } from '../../protocol/envelope.ts';
import { withTicket } from '../code/seal-ticket.ts';
import { ticketOf } from '../code/ticket.ts';
import { sealResponse } from '../sealing/seal.ts';
import { postBatch } from '../sync/post-batch.ts';
import { securelyBelow } from './batch-code.ts';

/** A form on its way to the ballot box; its number tells who holds the paper what became of it. */
export interface ReadyForm {
	readonly form: number;
	readonly envelope: Envelope;
}

/**
 * Seals settled forms as a tablet seals a response, each with what redeems its access code, and
 * shuffles them.
 * @param reads every form of the batch in its order; those set aside are left out
 * @throws Refusal `insecure-context`, `form-faulty` for a form that is not sound
 */
export async function readyForms(
	reads: readonly ReadForm[],
	{ bundle, questionnaire, site }: ReadyFor
): Promise<ReadyForm[]> {
	const ready: ReadyForm[] = [];
	for (const [index, read] of reads.entries()) {
		if (read.kind === 'aside') continue;
		if (read.kind === 'faults') throw new Refusal('form-faulty', String(index + 1));
		const { response, access } = read;
		const envelope = await sealResponse({ bundle, questionnaire, response, site });
		ready.push({ form: index + 1, envelope: await withAccess(envelope, access, bundle) });
	}
	return shuffled(ready);
}

interface ReadyFor {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	readonly site: string;
}

async function withAccess(
	envelope: Envelope,
	access: string | null,
	{ slug, codes }: CampaignBundle
): Promise<Envelope> {
	if (access === null || codes === null) return envelope;
	const ticket = await ticketOf(access, { slug, codes });
	return withTicket(envelope, ticket.bytes, codes);
}

/** What became of one form. */
export interface CountedForm {
	readonly form: number;
	/** Null when the ballot box holds it, else why it does not. */
	readonly refused: string | null;
}

/**
 * Sends forms to the ballot box, where the same ones sent again are the same ones. Null when not
 * all have a receipt yet: nothing is lost, they are sent again later.
 */
export async function sendForms(
	ready: readonly ReadyForm[],
	{ receiptKey }: Pick<CampaignBundle, 'receiptKey'>,
	fetch: typeof globalThis.fetch
): Promise<CountedForm[] | null> {
	const posted = await postBatch(
		ready.map(({ envelope }) => envelope),
		receiptKey,
		fetch
	);
	if (posted.kind === 'split' && ready.length > 1) {
		const half = Math.ceil(ready.length / 2);
		const one = await sendForms(ready.slice(0, half), { receiptKey }, fetch);
		const other = await sendForms(ready.slice(half), { receiptKey }, fetch);
		return one === null || other === null ? null : [...one, ...other];
	}
	if (posted.kind !== 'receipt') return null;
	const reasons = new Map(posted.refused.map(({ id, reason }) => [id, reason]));
	const named = new Set([...posted.stored, ...reasons.keys()]);
	if (ready.some(({ envelope }) => !named.has(envelope.id))) return null;
	return ready.map(({ form, envelope }) => ({ form, refused: reasons.get(envelope.id) ?? null }));
}

const readySchema = v.object({
	version: v.literal(1),
	ready: v.array(v.object({ form: v.number(), envelope: v.unknown() }))
});

/** What waits on its way, as it is sealed under the batch's code. */
export function keptReady(ready: readonly ReadyForm[]): unknown {
	return { version: 1, ready };
}

/** @throws Refusal `malformed-batch`, `malformed` */
export function readKeptReady(value: unknown): ReadyForm[] {
	const parsed = v.safeParse(readySchema, value);
	if (!parsed.success) throw new Refusal('malformed-batch');
	return parsed.output.ready.map(({ form, envelope }) => ({
		form,
		envelope: parseEnvelope(envelope)
	}));
}

/** Every order as likely as any other (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[]): Item[] {
	const all = [...items];
	for (let last = all.length - 1; last > 0; last--) {
		const other = securelyBelow(last + 1);
		[all[last], all[other]] = [all[other] as Item, all[last] as Item];
	}
	return all;
}
