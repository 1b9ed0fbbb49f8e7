import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import { type PaperWaiting, paperWaitingSchema } from '../../protocol/paper-batch.ts';
import { problemSchema } from '../../protocol/problem.ts';

/** What the page of one batch asks of the server: sealed parts in, sealed parts out. */
export interface BatchServer {
	/** What waits for this person. */
	waiting(): Promise<PaperWaiting>;
	/** Keeps what was keyed so far; `done` ends the turn. */
	keep(sealed: Uint8Array<ArrayBuffer>, done: boolean): Promise<void>;
	/** Keeps the envelopes before the first of them leaves. */
	ready(sealed: Uint8Array<ArrayBuffer>, aside: number): Promise<void>;
	/** Ends the batch, once every envelope has its receipt. */
	counted(ids: readonly string[]): Promise<void>;
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
	return {
		waiting: async () => v.parse(paperWaitingSchema, await send('', { method: 'GET' })),
		keep: (sealed, done) => put(done ? '?fini' : '', sealed),
		ready: (sealed, aside) => put(`?pret=${String(aside)}`, sealed),
		counted: async (ids) => {
			await send('', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ids })
			});
		}
	};
}

/** The bytes of a sealed part as it travels. */
export const sealedBytes = fromBase64Url;
