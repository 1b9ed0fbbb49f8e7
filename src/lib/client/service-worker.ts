/** Whether these pages can be opened without a network. */
export type OfflineReadiness =
	/** Everything is stored. */
	| 'ready'
	/** It is being stored, or could not be yet: open it again with the network. */
	| 'preparing'
	/** The browser cannot, or the page is not in a secure context. */
	| 'unsupported';

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
		const { kioskKept } = await import('./device/kiosk-kept.ts');
		return (await kioskKept(registration)) ? 'ready' : 'preparing';
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

/** The browser's types say it is always there; outside a secure context it is not. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
	return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
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
