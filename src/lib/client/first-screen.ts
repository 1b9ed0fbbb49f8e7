let stands: () => void = () => undefined;

/**
 * Resolves when this page's first screen stands, whatever it says. What can wait waits for it: on a
 * poor line, whatever else is fetched before would be fetched in its place.
 */
export const firstScreen = new Promise<void>((resolve) => {
	stands = resolve;
});

export function firstScreenStands(): void {
	stands();
}

/** Milliseconds left to the person before the page fetches what it needs later. */
export const firstScreenTime = 3_000;

/** Resolves when everything is stored for offline use, or when the page has had its time. */
export async function afterFirstScreen(): Promise<void> {
	const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
	await firstScreen;
	await Promise.race([
		...(serviceWorker === undefined ? [] : [serviceWorker.ready]),
		new Promise((resolve) => {
			setTimeout(resolve, firstScreenTime);
		})
	]);
}
