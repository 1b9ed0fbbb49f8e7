/**
 * All that this origin keeps in the browser, as one text: the page, what its fields hold, the
 * databases, both storages, the caches, the history's state, the address, what waits to be spoken.
 * Runs in the page and uses nothing from outside itself.
 */
export async function everythingKept(): Promise<string> {
	const texts = [
		JSON.stringify(localStorage),
		JSON.stringify(sessionStorage),
		document.documentElement.outerHTML,
		JSON.stringify(history.state),
		location.href,
		document.title,
		window.name,
		...[...document.querySelectorAll('input, textarea')].map((one) =>
			'value' in one ? String(one.value) : ''
		)
	];
	if ((globalThis.speechSynthesis as SpeechSynthesis | undefined)?.pending === true) {
		texts.push('something waits to be spoken');
	}
	for (const { name } of await indexedDB.databases()) {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open(name ?? '');
			opening.onsuccess = () => {
				resolve(opening.result);
			};
			opening.onerror = () => {
				reject(new Error('the database did not open'));
			};
		});
		for (const store of database.objectStoreNames) {
			const reading = database.transaction(store).objectStore(store).getAll();
			texts.push(
				await new Promise<string>((resolve) => {
					reading.onsuccess = () => {
						resolve(JSON.stringify(reading.result));
					};
				})
			);
		}
		database.close();
	}
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
		}
	}
	return texts.join('\n');
}
