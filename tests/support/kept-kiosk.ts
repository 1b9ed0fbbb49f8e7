/** Runs a function in a page with one name, and gives back what it resolves to. */
type InPage = (look: (name: string) => Promise<boolean>, name: string) => Promise<boolean>;

const patience = 60_000;

/**
 * Resolves when a tablet needs the network no more: its part of the product, its languages and its
 * campaign are all kept.
 */
export async function untilKioskKept(inPage: InPage): Promise<void> {
	const end = performance.now() + patience;
	while (!(
		(await inPage(isKept, '/kept-part/kiosk')) &&
		(await inPage(isKept, '/kept-languages')) &&
		(await inPage(hasRows, 'campaign'))
	)) {
		if (performance.now() > end) throw new Error('the tablet did not keep what it needs');
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** Runs in the page and uses nothing from outside itself. */
async function isKept(name: string): Promise<boolean> {
	return (await caches.match(name)) !== undefined;
}

/**
 * Whether a store of the device's database holds anything; a database that is not there is not made.
 * Runs in the page and uses nothing from outside itself.
 */
export async function hasRows(store: string): Promise<boolean> {
	const existing = await indexedDB.databases();
	if (!existing.some(({ name }) => name === 'porte-voix')) return false;
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('porte-voix');
		opening.onerror = () => {
			reject(new Error('the database did not open'));
		};
		opening.onsuccess = () => {
			const database = opening.result;
			const counting = database.transaction(store).objectStore(store).count();
			counting.onsuccess = () => {
				database.close();
				resolve(counting.result > 0);
			};
		};
	});
}
