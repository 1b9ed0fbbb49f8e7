import { problemSchema } from '../../protocol/problem.ts';
import * as v from 'valibot';

/** What the network said: something to be checked, a campaign that does not exist, or nothing of use. */
export type Asked =
	| {
			readonly kind: 'answer';
			readonly content: unknown;
			/** The server's time as HTTP says it. */
			readonly date: string | null;
	  }
	| { readonly kind: 'unknown-campaign' }
	| { readonly kind: 'unreachable' };

/** A request that hangs longer than this is given up, in milliseconds. */
const patience = 30_000;

/**
 * Asks the server for a campaign. Only its own refusal is believed: others can answer 404 too.
 * @param language the one to ask its questions in; all of them without it
 */
export async function askForCampaign(
	slug: string,
	fetch: typeof globalThis.fetch,
	language: string | null = null
): Promise<Asked> {
	const query = language === null ? '' : `?lang=${encodeURIComponent(language)}`;
	try {
		const response = await fetch(`/api/campaigns/${encodeURIComponent(slug)}${query}`, {
			credentials: 'omit',
			cache: 'no-store',
			headers: { accept: 'application/json' },
			signal: AbortSignal.timeout(patience)
		});
		const content: unknown = await response.json();
		if (response.ok) return { kind: 'answer', content, date: response.headers.get('date') };
		const problem = v.safeParse(problemSchema, content);
		const gone = response.status === 404 && problem.success;
		return { kind: gone ? 'unknown-campaign' : 'unreachable' };
	} catch {
		return { kind: 'unreachable' };
	}
}
