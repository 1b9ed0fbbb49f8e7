import { describe, expect, test } from 'vitest';
import { readFileForm } from '#lib/server/file-form.ts';
import { gathered, inPieces } from '../../support/backups.ts';
import { refusalOf } from '../../support/refusal-code.ts';

const file = Buffer.concat([
	Buffer.from('--not the mark\r\n--'),
	Buffer.from(Array.from({ length: 3_000 }, (_, place) => place % 256)),
	Buffer.from('\r\n')
]);

async function form(): Promise<{ type: string; bytes: Buffer }> {
	const made = new FormData();
	made.set('code', 'ABCD-é');
	made.set('file', new Blob([file]), 'a.porte-voix');
	made.set('after', '');
	const { headers, body } = new Response(made);
	if (body === null) throw new Error('a form has a body');
	return { type: headers.get('content-type') ?? '', bytes: await gathered(body) };
}

const read = async (type: string | null, bytes: Uint8Array, size: number) => {
	const written: Uint8Array[] = [];
	const found = await readFileForm(type, inPieces(bytes, size), (piece) => {
		written.push(Buffer.from(piece));
		return Promise.resolve();
	});
	return { ...found, written: Buffer.concat(written) };
};

describe('a form with a file', () => {
	test.each([1, 7, 64, 100_000])('is read whole in pieces of %i bytes', async (size) => {
		const { type, bytes } = await form();
		const found = await read(type, bytes, size);
		expect(found.fields).toEqual({ code: 'ABCD-é', after: '' });
		expect(found.written.equals(file)).toBe(true);
		expect(found.bytes).toBe(file.length);
	});

	test('cut short anywhere is refused', async () => {
		const { type, bytes } = await form();
		for (const length of [0, 10, 150, 400, bytes.length - 10]) {
			expect(await refusalOf(read(type, bytes.subarray(0, length), 64))).toBe('form-damaged');
		}
	});

	test('that is none, or has a long field or heading, is refused', async () => {
		const { type, bytes } = await form();
		expect(await refusalOf(read('application/json', bytes, 64))).toBe('form-damaged');
		expect(await refusalOf(read(null, bytes, 64))).toBe('form-damaged');
		const mark = /boundary=(.+)$/.exec(type)?.[1] ?? '';
		const long = `--${mark}\r\ncontent-disposition: form-data; name="code"\r\n\r\n${'x'.repeat(9_000)}\r\n--${mark}--`;
		expect(await refusalOf(read(type, Buffer.from(long), 64))).toBe('too-large');
		const heading = `--${mark}\r\nx: ${'x'.repeat(9_000)}`;
		expect(await refusalOf(read(type, Buffer.from(heading), 64))).toBe('form-damaged');
	});
});
