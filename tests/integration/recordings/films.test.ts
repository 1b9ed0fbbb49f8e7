import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { keepFilm } from '#lib/server/services/recordings/keep-recording.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const text = 'Vous sentez-vous en sécurité ?';
const begin = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]);
const million = new Uint8Array(1_000_000);

async function* parts(...list: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	for (const part of list) yield await Promise.resolve(part);
}

describe.each(engines)('a film in sign language on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(async () => {
		await office.remove();
	});

	const left = () => readdir(join(office.config.data, 'recordings')).catch(() => []);
	const rows = () =>
		office.server.app
			.selectFrom('recording')
			.select(['bytes', 'media_type', 'file_hash', 'medium'])
			.execute();

	async function keep(content: AsyncIterable<Uint8Array>, who = 'helper' as const) {
		const input = { locale: 'fr', text };
		try {
			await keepFilm(office.server, somebody(office, who), office.organisation, input, content);
			return 'kept';
		} catch (error) {
			return isRefusal(error) ? error.code : String(error);
		}
	}

	test('of one byte too many is refused while it is read, and nothing of it is left', async () => {
		let read = 0;
		async function* endless(): AsyncGenerator<Uint8Array> {
			yield begin;
			for (;;) {
				read += 1;
				yield await Promise.resolve(million);
			}
		}
		expect(await keep(endless())).toBe('recording-too-large');
		expect(read).toBe(20);
		expect(await left()).toStrictEqual([]);
		expect(await rows()).toStrictEqual([]);
	});

	test('that is none is refused at its first bytes, wherever they are cut', async () => {
		let read = 0;
		async function* page(): AsyncGenerator<Uint8Array> {
			for (const letter of '<html><script>') {
				read += 1;
				yield await Promise.resolve(new TextEncoder().encode(letter));
			}
			read = 1_000;
			yield million;
		}
		expect(await keep(page())).toBe('recording-unknown-kind');
		expect(read).toBe(12);
		expect(await keep(parts())).toBe('recording-empty');
		expect(await keep(parts(begin))).toBe('recording-unknown-kind');
		expect(await left()).toStrictEqual([]);
	});

	test('that is cut on its way leaves nothing behind', async () => {
		async function* cut(): AsyncGenerator<Uint8Array> {
			yield* parts(begin, million, million);
			throw new TypeError('the line was cut');
		}
		expect(await keep(cut())).toBe('TypeError: the line was cut');
		expect(await left()).toStrictEqual([]);
		expect(await rows()).toStrictEqual([]);
	});

	test('of 20 million bytes is kept under the hash of its bytes, and replaces the one before', async () => {
		const whole = [begin, new Uint8Array(999_996), ...Array.from({ length: 19 }, () => million)];
		expect(await keep(parts(...whole))).toBe('kept');
		const [first] = await rows();
		expect(first).toMatchObject({ bytes: 20_000_000, media_type: 'video/webm', medium: 'sign' });
		expect(await left()).toStrictEqual([first?.file_hash]);
		expect(await keep(parts(begin, million))).toBe('kept');
		const [second, ...others] = await rows();
		expect(others).toStrictEqual([]);
		expect(second?.bytes).toBe(1_000_004);
		expect(await left()).toStrictEqual([second?.file_hash]);
	});

	test('is not read from who may not record', async () => {
		let read = false;
		async function* content(): AsyncGenerator<Uint8Array> {
			read = true;
			yield await Promise.resolve(begin);
		}
		const input = { locale: 'fr', text };
		await expect(
			keepFilm(office.server, null, office.organisation, input, content())
		).rejects.toThrow(expect.objectContaining({ code: 'signed-out' }) as Error);
		expect(read).toBe(false);
	});
});
