import type { Authentication } from './authentication.ts';
import type { DeviceKind } from './open-session.ts';

/** An open session, as its owner sees it. No address, no browser, no hour. */
export interface OpenSession {
	readonly id: string;
	readonly device: DeviceKind;
	/** Some moment of the last day it was used, milliseconds UTC: only the day is shown. */
	readonly used: number;
	/** The one that asks. */
	readonly current: boolean;
}

export interface Sessions {
	list(account: string, headers: Headers): Promise<OpenSession[]>;
	/** Ends one of the account's own sessions; nothing happens when it is not there. */
	end(account: string, session: string): Promise<void>;
	/** Ends all of them; with headers, all but the one that asks. */
	endAll(account: string, headers?: Headers): Promise<void>;
}

const millisecondsOfDay = 24 * 60 * 60 * 1_000;

export async function createSessions(authentication: Authentication): Promise<Sessions> {
	const { internalAdapter } = await authentication.$context;

	const currentOf = async (headers: Headers): Promise<string | null> =>
		(await authentication.api.getSession({ headers, query: { disableRefresh: true } }))?.session
			.id ?? null;

	const open = (account: string) =>
		internalAdapter.listSessions(account, { onlyActiveSessions: true });

	return {
		list: async (account, headers) => {
			const current = await currentOf(headers);
			const sessions = await open(account);
			return sessions
				.map(({ id, userAgent, updatedAt }) => ({
					id,
					device: kindOf(userAgent),
					used: Math.floor(updatedAt.getTime() / millisecondsOfDay) * millisecondsOfDay,
					current: id === current
				}))
				.toSorted((a, b) => Number(b.current) - Number(a.current) || b.used - a.used);
		},
		end: async (account, session) => {
			const found = (await open(account)).find(({ id }) => id === session);
			if (found !== undefined) await internalAdapter.deleteSession(found.token);
		},
		endAll: async (account, headers) => {
			if (headers === undefined) {
				await internalAdapter.deleteUserSessions(account);
				return;
			}
			const current = await currentOf(headers);
			for (const { id, token } of await open(account)) {
				if (id !== current) await internalAdapter.deleteSession(token);
			}
		}
	};
}

function kindOf(kept: string | null | undefined): DeviceKind {
	return kept === 'phone' || kept === 'tablet' ? kept : 'computer';
}
