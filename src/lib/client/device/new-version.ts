import { serviceWorkers } from '../service-worker.ts';

/** How long a look for a newer version may take, in milliseconds. */
const lookingTime = 10_000;

/**
 * Whether a newer version is stored and waits. The attract screen asks, when nobody is answering.
 * A tablet may stand there for weeks without opening a page, so this also has the browser look for
 * one; it is found at a later call, once it is stored.
 */
export async function newVersionWaits(): Promise<boolean> {
	const registration = await serviceWorkers()?.getRegistration();
	if (registration?.waiting != null) return true;
	// Without the network there is nothing to find; on a line that hangs nobody waits for it.
	const looked = registration?.update().catch(() => undefined);
	await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, lookingTime))]);
	return registration?.waiting != null;
}

/** Lets the newer version take over, then loads the page anew. For the attract screen only. */
export async function takeNewVersion(): Promise<void> {
	const workers = serviceWorkers();
	const waiting = (await workers?.getRegistration())?.waiting;
	if (workers === undefined || waiting == null) return;
	workers.addEventListener(
		'controllerchange',
		() => {
			location.reload();
		},
		{ once: true }
	);
	waiting.postMessage('take-over');
}
