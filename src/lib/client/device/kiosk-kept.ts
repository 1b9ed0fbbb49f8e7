/**
 * Whether the tablet's own part is kept. Asks every version of the worker that is there: the one that
 * waits may be the next to serve.
 */
export async function kioskKept(registration: ServiceWorkerRegistration): Promise<boolean> {
	const { active, waiting, installing } = registration;
	for (const worker of [waiting, installing]) worker?.postMessage('keep-kiosk');
	const answer = new MessageChannel();
	return new Promise((resolve) => {
		answer.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
			answer.port1.close();
			resolve(data === true);
		};
		if (active === null) resolve(false);
		else active.postMessage('keep-kiosk', [answer.port2]);
	});
}
