import { databaseInUse } from '../storage/database-in-use.ts';
import { deviceOutbox } from '../storage/outbox.ts';
import { createSender, type Sender } from './sender.ts';

let sender: Sender | null = null;

/** The one sender of this page; the tabs of one origin take turns. */
export function deviceSender(): Sender {
	sender ??= createSender({
		outbox: deviceOutbox(),
		fetch: (input, init) => fetch(input, init),
		alone: takingTurns,
		random: chance,
		after: (milliseconds, call) => {
			const timer = setTimeout(call, milliseconds);
			return () => {
				clearTimeout(timer);
			};
		}
	});
	return sender;
}

/**
 * Sends what is left of earlier visits, and wakes up when the network or the person comes back.
 * Called once by the pages people answer on.
 * @returns what stops it
 */
export function startSending(): () => void {
	const sending = deviceSender();
	const tryNow = (): void => {
		void sending.wake();
	};
	const whenSeen = (): void => {
		if (document.visibilityState === 'visible') tryNow();
	};
	addEventListener('online', tryNow);
	document.addEventListener('visibilitychange', whenSeen);
	if (databaseInUse().damaged.length === 0) tryNow();
	else void rescueFirst().then(tryNow);
	return () => {
		removeEventListener('online', tryNow);
		document.removeEventListener('visibilitychange', whenSeen);
		sending.stop();
	};
}

/** Rare, and so fetched only then. */
async function rescueFirst(): Promise<void> {
	try {
		await (await import('../storage/damaged-databases.ts')).rescueDamaged();
	} catch {
		// Its code could not be fetched: the next visit tries again.
	}
}

/** Without Web Locks two tabs may send the same envelope: the ballot box takes it once. */
async function takingTurns(work: () => Promise<void>): Promise<void> {
	const { locks } = navigator as { readonly locks?: LockManager };
	if (locks === undefined) await work();
	else await locks.request('porte-voix-sender', work);
}

function chance(): number {
	const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
	return drawn / 2 ** 32;
}
