import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { readArchive, writeArchive } from '#lib/server/backup/archive.ts';
import { privateKeyOf, publicBytesOf } from '#lib/server/backup/backup-code.ts';
import { readRows, writeRows } from '#lib/server/backup/rows.ts';
import { openFile, sealFile } from '#lib/server/backup/sealed-file.ts';
import type { Value } from '#lib/server/database/snapshot.ts';
import { gathered, inPieces, withFile } from '../../../support/backups.ts';

const code = 'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789';
const recipient = publicBytesOf(privateKeyOf(code));
const chunk = 256 * 1024;
const tag = 16;

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'porte-voix-sealed-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

const opened = async (bytes: Uint8Array, typed = code): Promise<Buffer | string> => {
	const path = join(folder, 'one');
	await writeFile(path, bytes);
	try {
		return await withFile(path, (file) => gathered(openFile(file, typed)));
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
};

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk])(
	'%i bytes come back as they went, whatever pieces they came in',
	async (size) => {
		const content = randomBytes(size);
		const sealed = await gathered(sealFile(recipient, inPieces(content, 100_003)));
		expect(await opened(sealed)).toEqual(content);
		if (size >= 40) expect(sealed.includes(content.subarray(0, 40))).toBe(false);
	}
);

test('the code may be typed in any case, with or without its hyphens', async () => {
	const sealed = await gathered(sealFile(recipient, inPieces(Buffer.from('clair'), 5)));
	expect(String(await opened(sealed, ' abcd efgh jklm npqr stuv wxyz 2345 6789 '))).toBe('clair');
	expect(await opened(sealed, code.replace('9', '8'))).toBe('backup-code-wrong');
});

test('every byte that is changed is noticed', async () => {
	const sealed = await gathered(sealFile(recipient, inPieces(Buffer.from('quelques mots'), 5)));
	const outcomes = new Set<string>();
	for (let place = 0; place < sealed.length; place += 1) {
		for (const change of [0x02, 0x80]) {
			const altered = Buffer.from(sealed);
			altered.writeUInt8(altered.readUInt8(place) ^ change, place);
			const outcome = await opened(altered);
			expect(typeof outcome, `byte ${String(place)}`).toBe('string');
			outcomes.add(String(outcome));
		}
	}
	expect([...outcomes].toSorted()).toEqual(
		['backup-damaged', 'backup-newer', 'backup-unknown', 'backup-code-wrong'].toSorted()
	);
});

test('a file that is cut anywhere, or longer, is refused', async () => {
	const sealed = await gathered(sealFile(recipient, inPieces(randomBytes(2 * chunk + 5), chunk)));
	const beginning = sealed.length - (2 * chunk + 5 + 3 * tag);
	const cuts = [0, 5, beginning - 1, beginning, beginning + 3, beginning + chunk + tag];
	cuts.push(beginning + 2 * (chunk + tag), sealed.length - 1);
	for (const length of cuts) {
		expect(await opened(sealed.subarray(0, length)), String(length)).toMatch(/^backup-/);
	}
	expect(await opened(Buffer.concat([sealed, Buffer.from([0])]))).toBe('backup-damaged');
	expect(await opened(Buffer.concat([sealed, sealed.subarray(-21)]))).toBe('backup-damaged');
});

test('pieces that changed places, or came from another backup of the same sheet, are refused', async () => {
	const content = randomBytes(2 * chunk + 5);
	const sealed = await gathered(sealFile(recipient, inPieces(content, chunk)));
	const other = await gathered(sealFile(recipient, inPieces(content, chunk)));
	const size = chunk + tag;
	const first = sealed.length - (2 * size + 5 + tag);
	const piece = (from: Buffer, number: number): Buffer =>
		from.subarray(first + number * size, first + (number + 1) * size);
	const swapped = [sealed.subarray(0, first), piece(sealed, 1), piece(sealed, 0), piece(sealed, 2)];
	expect(await opened(Buffer.concat(swapped))).toBe('backup-damaged');
	const foreign = [sealed.subarray(0, first), piece(sealed, 0), piece(other, 1), piece(sealed, 2)];
	expect(await opened(Buffer.concat(foreign))).toBe('backup-damaged');
	const missing = [sealed.subarray(0, first), piece(sealed, 0), piece(sealed, 2)];
	expect(await opened(Buffer.concat(missing))).toBe('backup-damaged');
});

test('entries and rows of every kind of value come back in their order', async () => {
	const rows: Value[][] = [
		[null, 2n ** 62n, -0.5],
		['« é » 中', new Uint8Array([0, 255]), -1n],
		['x'.repeat(300_000), '', new Uint8Array()]
	];
	// eslint-disable-next-line @typescript-eslint/require-await -- as rows that come from a database
	const all = async function* (): AsyncIterable<Value[]> {
		yield* rows;
	};
	// eslint-disable-next-line @typescript-eslint/require-await -- as above
	const entries = async function* () {
		yield { heading: { kind: 'first' }, content: inPieces(Buffer.alloc(0), 1) };
		yield { heading: { kind: 'rows' }, content: writeRows(all()) };
		yield { heading: { kind: 'passed over' }, content: inPieces(Buffer.alloc(70_000), 1_000) };
	};
	const bytes = await gathered(writeArchive(entries()));
	const found: unknown[] = [];
	for await (const { heading, content } of readArchive(inPieces(bytes, 777))) {
		found.push(heading);
		if (JSON.stringify(heading) !== '{"kind":"rows"}') continue;
		for await (const row of readRows(content, 3)) found.push(row);
	}
	expect(found).toEqual([{ kind: 'first' }, { kind: 'rows' }, ...rows, { kind: 'passed over' }]);
});
