import { type CodeStanding, parseCodeStanding } from '../../protocol/code-check.ts';

/** Somebody stands before the screen: after this, what the device itself knows must do. In milliseconds. */
const patience = 4_000;

/**
 * Asks the server what becomes of a code if it is used now; null when nothing is known: no network,
 * a portal that answers in its place, too many questions from one address. Never throws.
 */
export async function askAboutCode(
	campaign: string,
	hash: string,
	fetch: typeof globalThis.fetch
): Promise<CodeStanding | null> {
	try {
		const response = await fetch('/api/codes', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ version: 1, campaign, hash }),
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		return response.ok ? parseCodeStanding(await response.json()) : null;
	} catch {
		return null;
	}
}
