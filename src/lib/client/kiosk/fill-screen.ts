/**
 * Fills the screen at a touch, which browsers ask for; again after each reload, which ends it.
 * Opened from its icon, the app fills the screen already. Never throws.
 * @returns what ends it
 */
export function fillScreenAtTouch(): () => void {
	const fill = (): void => {
		const filled =
			document.fullscreenElement !== null ||
			matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
		if (filled || !document.fullscreenEnabled) return;
		document.documentElement
			.requestFullscreen({ navigationUI: 'hide' })
			// The system does not want it: the page works all the same.
			.catch(() => undefined);
	};
	addEventListener('click', fill, { capture: true });
	return () => {
		removeEventListener('click', fill, { capture: true });
	};
}
