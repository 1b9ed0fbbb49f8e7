import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import {
	type PaperAct,
	type PaperWaiting,
	paperWaitingSchema
} from '../../protocol/paper-batch.ts';
import { problemSchema } from '../../protocol/problem.ts';

/** What the page of one batch asks of the server: sealed parts in, sealed parts out. */
export interface BatchServer {
	/** What waits for this person. */
	waiting(): Promise<PaperWaiting>;
	/** Keeps what was keyed so far; `done` ends the turn. */
	keep(sealed: Uint8Array<ArrayBuffer>, done: boolean): Promise<void>;
	/** Keeps what was settled, for the other person to confirm. */
	settle(sealed: Uint8Array<ArrayBuffer>, count: AgreedCount): Promise<void>;
	/** Agrees to what the other person settled. */
	confirm(count: AgreedCount): Promise<void>;
	/** Sends it back to the differences. */
	reopen(): Promise<void>;
	/** Hands the envelopes in; gives the signed receipt, as text. The same ones give the same again. */
	count(nonce: string, envelopes: readonly Envelope[]): Promise<string>;
}

/** What two people agree on, as far as the server can know it. */
interface AgreedCount {
	/** Hexadecimal. */
	readonly digest: string;
	/** Forms set aside. */
	readonly aside: number;
}

/** @param address of the batch's page */
export function batchServer(address: string, fetch: typeof globalThis.fetch): BatchServer {
	const at = `${address}/scelle`;
	const send = async (query: string, init: RequestInit): Promise<unknown> => {
		let response: Response;
		try {
			response = await fetch(`${at}${query}`, { cache: 'no-store', redirect: 'error', ...init });
		} catch {
			throw new Refusal('try-later');
		}
		const body: unknown = await response.json().catch(() => null);
		if (response.ok) return body;
		const problem = v.safeParse(problemSchema, body);
		throw new Refusal(problem.success ? problem.output.error.code : 'try-later');
	};
	const put = async (query: string, sealed: Uint8Array<ArrayBuffer>): Promise<void> => {
		const headers = { 'content-type': 'application/octet-stream' };
		await send(query, { method: 'PUT', headers, body: sealed });
	};
	const act = (body: PaperAct): Promise<unknown> => {
		const headers = { 'content-type': 'application/json' };
		return send('', { method: 'POST', headers, body: JSON.stringify(body) });
	};
	return {
		waiting: async () => v.parse(paperWaitingSchema, await send('', { method: 'GET' })),
		keep: (sealed, done) => put(done ? '?fini' : '', sealed),
		settle: (sealed, { aside, digest }) =>
			put(`?pret=${String(aside)}&empreinte=${digest}`, sealed),
		confirm: async ({ aside, digest }) => {
			await act({ act: 'confirm', aside, digest });
		},
		reopen: async () => {
			await act({ act: 'reopen' });
		},
		count: async (nonce, envelopes) =>
			JSON.stringify(await act({ act: 'count', nonce, envelopes: [...envelopes] }))
	};
}

/** The bytes of a sealed part as it travels. */
export const sealedBytes = fromBase64Url;
