import { hash } from 'node:crypto';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import { digestInput } from '../../protocol/envelope-digest.ts';
import { parseBatch, parseEnvelope } from '../../protocol/envelope.ts';
import type { Receipt, ReceiptItem, RefusalReason } from '../../protocol/receipt.ts';
import type { PutOutcome, SealedEnvelope } from '../ballot-box/ballot-box.ts';
import type { Server } from '../server.ts';
import { type TicketReader, ticketReader } from './desk-key.ts';
import { openWhatIsDue } from './due-opening.ts';
import { signReceipt } from './receipt-key.ts';
import { countingWrongCodes } from './wrong-codes.ts';

/** An item of a batch: an envelope to put in, or the reason why it is none. */
interface Looked {
	readonly id: string;
	readonly digest: string;
	readonly envelope: SealedEnvelope | null;
	readonly reason: RefusalReason;
}

/**
 * Takes a batch of envelopes and answers with a signed receipt for each, `stored` or refused for
 * good with the reason. Each item stands for itself. What is `stored` is on the disk. A ticket is
 * opened here and only its hash goes on, to be redeemed with the envelope. Nothing of an envelope is
 * logged but how many were refused and why.
 * @param body the request's JSON text
 * @param address where it came from, so that codes are not guessed by the thousand; null in the office
 * @throws Refusal `malformed-json`, `malformed-batch`, `too-many-requests` for an address with too
 * many wrong codes, or `try-later` when the storage cannot take
 * it now or a confirmed opening has not come, in which case nothing of the batch is acknowledged
 */
export async function receiveEnvelopes(
	server: Server,
	body: string,
	address: string | null = null
): Promise<Receipt> {
	const items = parseBatch(jsonIn(body));
	const read = await ticketReader(server.config, campaignsWithTickets(items));
	const looked = items.map((item) => look(item, read));
	const envelopes = looked.flatMap(({ envelope }) => (envelope === null ? [] : [envelope]));
	const outcomes = (await putFrom(server, envelopes, address)).values();
	const answers = looked.map(({ id, digest, envelope, reason }): ReceiptItem => {
		const outcome: PutOutcome = envelope === null ? reason : (outcomes.next().value ?? 'malformed');
		return outcome === 'stored'
			? { outcome, id, digest }
			: { outcome: 'refused', id, digest, reason: outcome };
	});
	logRefused(server, answers);
	return signReceipt(server.config, 'receipt', answers);
}

/** What is said to a wrong code; to a guesser who holds a tablet's tags, that it was used. */
const wrongCode: readonly PutOutcome[] = ['code-unknown', 'code-used'];

async function putFrom(
	server: Server,
	envelopes: readonly SealedEnvelope[],
	address: string | null
): Promise<PutOutcome[]> {
	const all = async (): Promise<PutOutcome[]> => {
		const outcomes = await put(server, envelopes);
		server.metrics.envelopes(outcomes.filter((outcome) => outcome === 'stored').length);
		return outcomes;
	};
	// A ticket that does not open, as when the desk key was lost, is no guess.
	const guesses = envelopes.map(({ code }) => typeof code === 'string');
	if (!guesses.includes(true)) return all();
	return countingWrongCodes(
		server,
		address,
		all,
		(outcome, index) => guesses[index] === true && wrongCode.includes(outcome)
	);
}

/** What a box says that does not know yet of its opening. */
const early: readonly PutOutcome[] = ['unknown-campaign', 'wrong-key', 'not-open'];

async function put(server: Server, envelopes: readonly SealedEnvelope[]): Promise<PutOutcome[]> {
	const outcomes = await server.ballotBox.put(envelopes);
	const refused = envelopes.filter((_, index) => early.includes(outcomes[index] ?? 'stored'));
	switch (await openWhatIsDue(server, refused)) {
		case 'opened':
			return server.ballotBox.put(envelopes);
		case 'awaited':
			throw new Refusal('try-later');
		case null:
			return outcomes;
	}
}

function jsonIn(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		throw new Refusal('malformed-json');
	}
}

/** Of items nobody has looked at yet: only the names that tickets came with. */
function campaignsWithTickets(items: readonly unknown[]): ReadonlySet<string> {
	const campaigns = new Set<string>();
	for (const item of items) {
		const { campaign, ticket } = { ...(item as Partial<Record<string, unknown>> | null) };
		if (typeof campaign === 'string' && ticket !== undefined) campaigns.add(campaign);
	}
	return campaigns;
}

function look(input: unknown, read: TicketReader): Looked {
	const { id, sealed } = { id: '', sealed: null, ...(input as Partial<Record<string, unknown>>) };
	const bytes = decoded(sealed);
	const digest = hash('sha256', bytes ?? new Uint8Array());
	const shown = {
		id: typeof id === 'string' ? id.slice(0, 100) : '',
		digest: hash('sha256', digestInput(input, digest))
	};
	try {
		const { ticket, ...envelope } = parseEnvelope(input);
		if (bytes === null) return { ...shown, envelope: null, reason: 'malformed' };
		const code = ticket === undefined ? {} : { code: read(ticket, { ...envelope, digest }) };
		return { ...shown, envelope: { ...envelope, sealed: bytes, ...code }, reason: 'malformed' };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const reason = error.code === 'too-large' ? 'too-large' : 'malformed';
		return { ...shown, envelope: null, reason };
	}
}

function decoded(sealed: unknown): Uint8Array | null {
	if (typeof sealed !== 'string') return null;
	try {
		return fromBase64Url(sealed);
	} catch {
		return null;
	}
}

function logRefused({ log }: Pick<Server, 'log'>, items: readonly ReceiptItem[]): void {
	const refused = items.flatMap((item) => (item.outcome === 'refused' ? [item.reason] : []));
	for (const [code, group] of Map.groupBy(refused, (reason) => reason)) {
		log.info('envelopes-refused', { code, count: group.length });
	}
}
