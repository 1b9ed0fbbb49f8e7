import { Refusal } from '../../domain/refusal.ts';

/** Something in a backup: a JSON heading, then bytes as they come. */
export interface Entry {
	readonly heading: unknown;
	readonly content: AsyncIterable<Uint8Array>;
}

const kinds = { heading: 1, content: 2, end: 3, last: 4 } as const;
/** Kind and length of a record. */
const frameBytes = 5;
const largestRecord = 4 * 1024 ** 2;

/** Writes entries one after the other; the number of them ends it. */
export async function* writeArchive(entries: AsyncIterable<Entry>): AsyncIterable<Buffer> {
	let count = 0;
	for await (const { heading, content } of entries) {
		yield record(kinds.heading, Buffer.from(JSON.stringify(heading)));
		for await (const part of content) {
			for (let from = 0; from < part.length; from += largestRecord) {
				yield record(kinds.content, part.subarray(from, from + largestRecord));
			}
		}
		yield record(kinds.end, Buffer.alloc(0));
		count += 1;
	}
	yield record(kinds.last, Buffer.from(String(count)));
}

/**
 * Reads them back in their order. Each is read to its end, or what is left of it is passed over.
 * @throws Refusal `backup-damaged` when something else stands there
 */
export async function* readArchive(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Entry> {
	const records = recordsOf(bytes)[Symbol.asyncIterator]();
	const next = async (): Promise<Found> => {
		const found = await records.next();
		if (found.done === true) throw new Refusal('backup-damaged');
		return found.value;
	};
	let count = 0;
	for (;;) {
		const first = await next();
		if (first.kind === kinds.last) {
			const { done } = await records.next();
			if (done !== true || first.bytes.toString() !== String(count)) {
				throw new Refusal('backup-damaged');
			}
			return;
		}
		if (first.kind !== kinds.heading) throw new Refusal('backup-damaged');
		let ended = false;
		const content = async function* (): AsyncIterable<Uint8Array> {
			while (!ended) {
				const { kind, bytes } = await next();
				if (kind === kinds.end) ended = true;
				else if (kind === kinds.content) yield bytes;
				else throw new Refusal('backup-damaged');
			}
		};
		yield { heading: headingOf(first.bytes), content: content() };
		await passOver(content());
		count += 1;
	}
}

async function passOver(content: AsyncIterable<Uint8Array>): Promise<void> {
	const parts = content[Symbol.asyncIterator]();
	while ((await parts.next()).done !== true);
}

interface Found {
	readonly kind: number;
	readonly bytes: Buffer;
}

async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Found> {
	let held = Buffer.alloc(0);
	for await (const part of bytes) {
		held = held.length === 0 ? Buffer.from(part) : Buffer.concat([held, part]);
		let from = 0;
		while (held.length - from >= frameBytes) {
			const length = held.readUInt32BE(from + 1);
			if (length > largestRecord) throw new Refusal('backup-damaged');
			if (held.length - from < frameBytes + length) break;
			const start = from + frameBytes;
			yield { kind: held.readUInt8(from), bytes: held.subarray(start, start + length) };
			from = start + length;
		}
		held = held.subarray(from);
	}
	if (held.length > 0) throw new Refusal('backup-damaged');
}

function record(kind: number, bytes: Uint8Array): Buffer {
	const frame = Buffer.alloc(frameBytes);
	frame.writeUInt8(kind);
	frame.writeUInt32BE(bytes.length, 1);
	return Buffer.concat([frame, bytes]);
}

function headingOf(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString()) as unknown;
	} catch {
		throw new Refusal('backup-damaged');
	}
}
