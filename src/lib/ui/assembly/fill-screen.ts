/**
 * Fills the screen, where the browser lets a page do so; else the slides fill the window.
 * @param onleave the screen was given back by the browser's own means, such as Escape
 * @returns what gives it back
 */
export function fillScreen(onleave: () => void): () => void {
	const root = document.documentElement;
	const look = (): void => {
		if (document.fullscreenElement === null) onleave();
	};
	document.addEventListener('fullscreenchange', look);
	if (document.fullscreenEnabled) {
		// Refused where the system does not want it: the slides are shown all the same.
		root.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
	}
	return () => {
		document.removeEventListener('fullscreenchange', look);
		if (document.fullscreenElement !== null) {
			document.exitFullscreen().catch(() => undefined);
		}
	};
}
