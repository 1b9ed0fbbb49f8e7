import type { KeyedForm } from '../../domain/paper/keyed-form.ts';
import { readForm } from '../../domain/paper/read-form.ts';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import { toBase64Url } from '../../protocol/base64url.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { sha256Hex } from '../../protocol/digest.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { countDigestInput } from '../../protocol/paper-batch.ts';
import { settledBy } from '../sync/settled.ts';
import { verifyReceipt } from '../sync/verify-receipt.ts';
import { securelyBelow } from './batch-code.ts';
import { drawSeed, fromSeed, sealForm } from './seal-from-seed.ts';

/** A form on its way to the ballot box; its number tells who holds the paper what became of it. */
export interface ReadyForm {
	readonly form: number;
	readonly envelope: Envelope;
}

/** A settled batch: every form on which the two agree, and what is handed in of them. */
export interface SettledBatch {
	/** What all chance in the envelopes came from. */
	readonly seed: Uint8Array<ArrayBuffer>;
	readonly forms: readonly KeyedForm[];
	/** In the order in which they are handed in; those set aside are left out. */
	readonly ready: readonly ReadyForm[];
}

/** Where settled forms are counted. */
export interface CountedAt {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	readonly site: string;
	/** The batch's salt, which names it. */
	readonly salt: string;
}

/**
 * Seals settled forms as a tablet seals a response, each with what redeems its access code, and
 * shuffles them.
 * @param forms every form of the batch in its order
 * @throws Refusal `settled-unsound` for a form that is not sound
 */
export async function sealSettled(
	forms: readonly KeyedForm[],
	at: CountedAt
): Promise<SettledBatch> {
	const seed = drawSeed();
	return { seed, forms, ready: shuffled(await sealAll(forms, seed, at)) };
}

/**
 * Seals the forms again, to see that what is handed in is what was shown, and nothing else.
 * @throws Refusal `settled-unsound`
 */
export async function checkSettled(
	{ seed, forms, ready }: SettledBatch,
	at: CountedAt
): Promise<void> {
	const again = await sealAll(forms, seed, at);
	const handed = ready.toSorted((one, other) => one.form - other.form);
	if (canonicalJson(again) !== canonicalJson(handed)) throw new Refusal('settled-unsound');
}

/** What the two agree on, as far as the server can know it. */
export async function countOf({ seed, forms, ready }: SettledBatch): Promise<{
	readonly nonce: string;
	readonly digest: string;
	readonly aside: number;
}> {
	const nonce = toBase64Url(await fromSeed(seed, 'nonce', 32));
	const envelopes = ready.map(({ envelope }) => envelope);
	const digest = await sha256Hex(countDigestInput(nonce, envelopes));
	return { nonce, digest, aside: forms.length - ready.length };
}

/** What became of one form. */
export interface CountedForm {
	readonly form: number;
	/** Null when the ballot box holds it, else why it does not. */
	readonly refused: string | null;
}

/**
 * What a receipt says of forms that were handed in. Null when it does not name each: nothing is lost,
 * they are handed in again later.
 * @throws Refusal of `verifyReceipt`
 */
export async function countedBy(
	receipt: string,
	ready: readonly ReadyForm[],
	{ receiptKey }: Pick<CampaignBundle, 'receiptKey'>
): Promise<CountedForm[] | null> {
	const items = await verifyReceipt(receipt, 'receipt', receiptKey);
	const envelopes = ready.map(({ envelope }) => envelope);
	const { stored, refused } = await settledBy(items, envelopes);
	const reasons = new Map(refused.map(({ id, reason }) => [id, reason]));
	const named = new Set([...stored, ...reasons.keys()]);
	if (envelopes.some(({ id }) => !named.has(id))) return null;
	return ready
		.map(({ form, envelope }) => ({ form, refused: reasons.get(envelope.id) ?? null }))
		.toSorted((one, other) => one.form - other.form);
}

async function sealAll(
	forms: readonly KeyedForm[],
	seed: Uint8Array<ArrayBuffer>,
	{ bundle, questionnaire, site, salt }: CountedAt
): Promise<ReadyForm[]> {
	const ready: ReadyForm[] = [];
	for (const [index, form] of forms.entries()) {
		const read = readForm(questionnaire, form, bundle.codes !== null);
		if (read.kind === 'aside') continue;
		if (read.kind === 'faults') throw new Refusal('settled-unsound', String(index + 1));
		const { response, access } = read;
		const name = `${salt}\n${String(index + 1)}`;
		const envelope = await sealForm(seed, { bundle, questionnaire, site, name, response, access });
		ready.push({ form: index + 1, envelope });
	}
	return ready;
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
