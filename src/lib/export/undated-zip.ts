const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Midnight of the first day a zip can name, 1980-01-01. */
const firstDay = 0x0021;

/**
 * The same zip with every file dated alike, so that the same content gives the same bytes whenever it
 * is written. For zips this product has just made: the directory at the end is taken at its word.
 */
export function undatedZip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const undated = new Uint8Array(bytes);
	const view = new DataView(undated.buffer);
	let end = undated.length - endLength;
	while (view.getUint32(end, true) !== endSignature) end -= 1;
	let entry = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (view.getUint32(entry, true) !== entrySignature) throw new Error('no directory entry');
		const header = view.getUint32(entry + 42, true);
		for (const place of [entry + 12, header + 10]) {
			view.setUint16(place, 0, true);
			view.setUint16(place + 2, firstDay, true);
		}
		const names = view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true);
		entry += entryLength + names + view.getUint16(entry + 32, true);
	}
	return undated;
}
