/** Whether these pages can be opened without a network. */
export type OfflineReadiness =
	/** Everything is stored. */
	| 'ready'
	/** It is being stored, or could not be yet: open it again with the network. */
	| 'preparing'
	/** The browser cannot, or the page is not in a secure context. */
	| 'unsupported';

/** How long a look for a newer version may take, in milliseconds. */
const lookingTime = 10_000;

/**
 * Registers the service worker, from the pages people answer on and no other. Resolves when this
 * version is stored and at work, on a tablet with the tablet's own part, or at once when it cannot
 * be. Never throws.
 */
export async function registerServiceWorker(
	place: Pick<Location, 'pathname'> = location
): Promise<OfflineReadiness> {
	const workers = serviceWorkers();
	if (workers === undefined) return 'unsupported';
	try {
		const registration = await workers.register('/service-worker.js', {
			// Not bundled in development.
			type: import.meta.env.DEV ? 'module' : 'classic'
		});
		// The files of the page itself are stored at installation, before it becomes active.
		const readiness = registration.active === null ? await installed(registration) : 'ready';
		if (readiness !== 'ready' || !place.pathname.startsWith('/kiosk')) return readiness;
		return await kioskKept(registration);
	} catch {
		return 'preparing';
	}
}

/**
 * Has the words and typefaces of all languages offered here kept for the time without a network, by
 * every version of the worker that is there. Nobody waits for it.
 */
export async function keepLanguages(
	languages: readonly string[],
	typefaces: readonly string[]
): Promise<void> {
	const registration = await serviceWorkers()?.ready;
	if (registration === undefined) return;
	const { active, waiting, installing } = registration;
	for (const worker of [active, waiting, installing]) worker?.postMessage({ languages, typefaces });
}

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

/** The browser's types say it is always there; outside a secure context it is not. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
	return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}

/** Asks every version of the worker that is there: the one that waits may be the next to serve. */
async function kioskKept(registration: ServiceWorkerRegistration): Promise<OfflineReadiness> {
	const { active, waiting, installing } = registration;
	for (const worker of [waiting, installing]) worker?.postMessage('keep-kiosk');
	const answer = new MessageChannel();
	return new Promise((resolve) => {
		answer.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
			answer.port1.close();
			resolve(data === true ? 'ready' : 'preparing');
		};
		if (active === null) resolve('preparing');
		else active.postMessage('keep-kiosk', [answer.port2]);
	});
}

function installed(registration: ServiceWorkerRegistration): Promise<OfflineReadiness> {
	const worker = registration.installing ?? registration.waiting;
	return new Promise((resolve) => {
		const look = (): void => {
			if (worker?.state === 'activated') resolve('ready');
			if (worker === null || worker.state === 'redundant') resolve('preparing');
		};
		worker?.addEventListener('statechange', look);
		look();
	});
}
