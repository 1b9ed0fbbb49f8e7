import * as v from 'valibot';
import { problemSchema } from '../../protocol/problem.ts';

/** What an address under /api/devices said. */
export type Said =
	| { readonly kind: 'answer'; readonly content: unknown }
	| { readonly kind: 'refused'; readonly code: string; readonly retryAfter: number }
	/** The network, a server that fails, or somebody who answered in its place. */
	| { readonly kind: 'unreachable' };

export interface Asking {
	/** After /api/devices/. */
	readonly path: string;
	/** Sent as JSON by POST; without it the address is read. */
	readonly body?: unknown;
	readonly token?: string;
}

/** A request that hangs longer than this is given up, in milliseconds. */
const patience = 20_000;

/** Asks one address of the devices. Only a refusal in the server's own words is believed. Never throws. */
export async function askDeviceServer(
	{ path, body, token }: Asking,
	fetch: typeof globalThis.fetch
): Promise<Said> {
	try {
		const response = await fetch(`/api/devices/${path}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				accept: 'application/json',
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...(token === undefined ? {} : { authorization: `Bearer ${token}` })
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		const content: unknown = await response.json();
		if (response.ok) return { kind: 'answer', content };
		const problem = v.safeParse(problemSchema, content);
		if (!problem.success || response.status >= 500) return { kind: 'unreachable' };
		const { code, retryAfter = 0 } = problem.output.error;
		return { kind: 'refused', code, retryAfter: Math.max(0, retryAfter) };
	} catch {
		return { kind: 'unreachable' };
	}
}
