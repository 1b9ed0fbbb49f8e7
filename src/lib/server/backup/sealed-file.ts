import {
	createCipheriv,
	createDecipheriv,
	createHash,
	diffieHellman,
	generateKeyPairSync,
	hkdfSync,
	type KeyObject
} from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { privateKeyOf, publicBytesOf, publicKeyOf, sheetName } from './backup-code.ts';

const magic = Buffer.from('PORTE-VOIX SAVE\n', 'ascii');
const formatVersion = 1;
const chunkBytes = 256 * 1024;
const tagBytes = 16;
const longestHeader = 1_024;

/** What stands in the clear at the beginning of a backup. */
const headerSchema = v.strictObject({
	version: v.literal(formatVersion),
	/** Name of the backup sheet that opens it. */
	sheet: v.string(),
	/** Public half of the key drawn for this one file, base64url. */
	drawn: v.string()
});

/**
 * Seals a backup for the holder of a backup sheet: a key drawn for this file, agreed with the
 * sheet's (X25519, HKDF-SHA256), and AES-256-GCM over pieces that are numbered, the last one marked.
 * Nothing can be changed, left out, moved or added without it being noticed. Holds one piece at a time.
 */
export async function* sealFile(
	recipient: Uint8Array,
	content: AsyncIterable<Uint8Array>
): AsyncIterable<Buffer> {
	const drawn = generateKeyPairSync('x25519');
	const header = {
		version: formatVersion,
		sheet: sheetName(recipient),
		drawn: publicBytesOf(drawn.privateKey).toString('base64url')
	};
	const beginning = Buffer.concat([magic, sized(Buffer.from(JSON.stringify(header)))]);
	const key = fileKey(drawn.privateKey, publicKeyOf(recipient), recipient, beginning);
	yield beginning;
	let number = 0;
	const seal = (piece: Uint8Array, last: boolean): Buffer => {
		const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, last));
		return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
	};
	let waiting: Buffer[] = [];
	let size = 0;
	for await (const part of content) {
		waiting.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
		size += part.length;
		// The last piece is known only at the end: one is held back.
		if (size <= chunkBytes) continue;
		const whole = Buffer.concat(waiting);
		let from = 0;
		for (; size - from > chunkBytes; from += chunkBytes) {
			yield seal(whole.subarray(from, from + chunkBytes), false);
		}
		waiting = [Buffer.from(whole.subarray(from))];
		size -= from;
	}
	yield seal(Buffer.concat(waiting), true);
}

/**
 * What was sealed, piece by piece, each one verified before it is given out; the file is known to be
 * whole only when it ends.
 * @throws Refusal `backup-unknown` when it is no backup, `backup-newer` for a format of a later
 * version, `backup-code-wrong` when it was sealed for another sheet, which it names, `backup-damaged` when
 * anything was changed or is missing
 */
export async function* openFile(file: FileHandle, code: string): AsyncIterable<Buffer> {
	const { beginning, header } = await readHeader(file);
	const own = privateKeyOf(code);
	const recipient = publicBytesOf(own);
	if (header.sheet !== sheetName(recipient)) throw new Refusal('backup-code-wrong', header.sheet);
	const bytes = Buffer.from(header.drawn, 'base64url');
	if (bytes.length !== 32) throw new Refusal('backup-damaged');
	const key = fileKeyOrRefuse(own, bytes, recipient, beginning);
	let position = beginning.length;
	let number = 0;
	let next = await readAt(file, position, chunkBytes + tagBytes);
	for (let last = false; !last; number += 1) {
		const piece = next;
		position += piece.length;
		next = await readAt(file, position, chunkBytes + tagBytes);
		last = next.length === 0;
		yield openPiece(key, piece, nonceOf(number, last));
	}
}

function openPiece(key: Buffer, piece: Buffer, nonce: Buffer): Buffer {
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
		decipher.setAuthTag(piece.subarray(-tagBytes));
		return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()]);
	} catch {
		throw new Refusal('backup-damaged');
	}
}

async function readHeader(file: FileHandle) {
	const start = await readAt(file, 0, magic.length + 4);
	if (start.length < magic.length + 4 || !start.subarray(0, magic.length).equals(magic)) {
		throw new Refusal('backup-unknown');
	}
	const length = start.readUInt32BE(magic.length);
	if (length > longestHeader) throw new Refusal('backup-damaged');
	const text = await readAt(file, start.length, length);
	const version = v.safeParse(
		v.pipe(v.string(), v.parseJson(), v.object({ version: v.number() })),
		text.toString()
	);
	if (version.success && version.output.version > formatVersion) throw new Refusal('backup-newer');
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), headerSchema), text.toString());
	if (text.length !== length || !parsed.success) throw new Refusal('backup-damaged');
	return { beginning: Buffer.concat([start, text]), header: parsed.output };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const buffer = Buffer.alloc(length);
	let filled = 0;
	while (filled < length) {
		const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return buffer.subarray(0, filled);
}

/** The key of one file; everything that stands in the clear before goes into it. */
function fileKey(
	own: KeyObject,
	other: KeyObject,
	recipient: Uint8Array,
	beginning: Buffer
): Buffer {
	const shared = diffieHellman({ privateKey: own, publicKey: other });
	const context = createHash('sha256').update(recipient).update(beginning).digest();
	const info = Buffer.concat([Buffer.from('porte-voix-backup/1\n'), context]);
	return Buffer.from(hkdfSync('sha256', shared, '', info, 32));
}

function fileKeyOrRefuse(
	own: KeyObject,
	drawn: Buffer,
	recipient: Uint8Array,
	beginning: Buffer
): Buffer {
	try {
		return fileKey(own, publicKeyOf(drawn), recipient, beginning);
	} catch {
		// A point that agrees on nothing.
		throw new Refusal('backup-damaged');
	}
}

function nonceOf(number: number, last: boolean): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUIntBE(number, 5, 6);
	nonce.writeUInt8(last ? 1 : 0, 11);
	return nonce;
}

/** Bytes with their number before them. */
function sized(bytes: Uint8Array): Buffer {
	const size = Buffer.alloc(4);
	size.writeUInt32BE(bytes.length);
	return Buffer.concat([size, bytes]);
}
