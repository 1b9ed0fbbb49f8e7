import type { OfflineReadiness } from '../service-worker.ts';

/** Asks every version of the worker that is there: the one that waits may be the next to serve. */
export async function kioskKept(
	registration: ServiceWorkerRegistration
): Promise<OfflineReadiness> {
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
