import { isRefusal } from '../../domain/refusal.ts';
import type { DeviceContact } from '../../protocol/device.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { PairedDevice } from './kept-device.ts';
import type { SelfCheck } from './self-checks.ts';

/** What a statement is made from; tests bring their own. */
export interface StatementSources {
	readonly outbox: Pick<Outbox, 'count'>;
	readonly sentinel: () => Promise<string | null>;
	readonly checks: () => Promise<readonly SelfCheck[]>;
	readonly clockAhead: () => number | null;
	readonly app: () => Promise<string>;
}

/**
 * What this tablet says of itself: counts and states, never a person, never a moment. Where its
 * database cannot be read it says so, by the check `store` and by a sentinel not found.
 * @throws Refusal `storage-blocked` while another tab holds the database: nothing can be said now
 */
export async function statementOf(
	{ site }: Pick<PairedDevice, 'site'>,
	{ outbox, sentinel, checks, clockAhead, app }: StatementSources
): Promise<DeviceContact> {
	const counted = await outbox.count().catch(() => ({ waiting: 0, setAside: 0 }));
	const found = await checks();
	return {
		version: 1,
		...counted,
		persistent: persistentIn(found),
		app: (await app()).slice(0, 80),
		site,
		sentinel: await sentinel().catch(missing),
		clockAhead: clockAhead() ?? 0,
		failing: found.flatMap(({ name, state }) => (state === 'fails' ? [name] : []))
	};
}

/** A tab of another version lets go in a moment: that is not a tablet that was erased. */
function missing(error: unknown): null {
	if (isRefusal(error) && error.code === 'storage-blocked') throw error;
	return null;
}

function persistentIn(checks: readonly SelfCheck[]): DeviceContact['persistent'] {
	switch (checks.find(({ name }) => name === 'persistent')?.state) {
		case 'passes':
			return 'yes';
		case 'fails':
			return 'no';
		default:
			return 'unknown';
	}
}
