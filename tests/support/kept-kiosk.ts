/** Runs a function in a page and gives back what it resolves to. */
type InPage = (look: () => Promise<boolean>) => Promise<boolean>;

const patience = 60_000;

/**
 * Resolves when a tablet needs the network no more: its part of the product and its campaign are
 * both kept.
 */
export async function untilKioskKept(inPage: InPage): Promise<void> {
	const end = performance.now() + patience;
	while (!(await inPage(isKioskKept))) {
		if (performance.now() > end) throw new Error('the tablet did not keep what it needs');
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** Runs in the page and uses nothing from outside itself. */
async function isKioskKept(): Promise<boolean> {
	if ((await caches.match('/kept-part/kiosk')) === undefined) return false;
	const existing = await indexedDB.databases();
	if (!existing.some(({ name }) => name === 'porte-voix')) return false;
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('porte-voix');
		opening.onerror = () => {
			reject(new Error('the database did not open'));
		};
		opening.onsuccess = () => {
			const database = opening.result;
			const counting = database.transaction('campaign').objectStore('campaign').count();
			counting.onsuccess = () => {
				database.close();
				resolve(counting.result > 0);
			};
		};
	});
}
