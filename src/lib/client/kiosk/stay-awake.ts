/**
 * Keeps the screen on. The browser lets go of it whenever the page is hidden, and may do so at other
 * times: it is asked again when the page is seen, and at a touch.
 * Never throws; where the browser cannot, the tablet's own settings must.
 * @returns what ends it
 */
export function stayAwake(): () => void {
	const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
	if (wakeLock === undefined) return () => undefined;
	const lock: { held: WakeLockSentinel | null; asking: boolean; ended: boolean } = {
		held: null,
		asking: false,
		ended: false
	};
	const letGo = (): void => {
		void lock.held?.release().catch(() => undefined);
	};
	const ask = async (): Promise<void> => {
		const kept = lock.held !== null && !lock.held.released;
		if (kept || lock.asking || document.visibilityState !== 'visible') return;
		lock.asking = true;
		try {
			lock.held = await wakeLock.request('screen');
			if (lock.ended) letGo();
		} catch {
			// The battery is low, or the page has just been hidden: asked again when it is seen.
		}
		lock.asking = false;
	};
	const askNow = (): void => {
		void ask();
	};
	document.addEventListener('visibilitychange', askNow);
	addEventListener('pointerdown', askNow, { passive: true });
	askNow();
	return () => {
		lock.ended = true;
		document.removeEventListener('visibilitychange', askNow);
		removeEventListener('pointerdown', askNow);
		letGo();
	};
}
