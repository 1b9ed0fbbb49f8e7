import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screenWords } from '#lib/client/speech/screen-words.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { sha256Hex } from '#lib/protocol/digest.ts';
import { spokenHash } from '#lib/protocol/recording.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { decideRecording } from '#lib/server/services/recordings/decide-recording.ts';
import { keepRecording } from '#lib/server/services/recordings/keep-recording.ts';
import { readApprovedRecording } from '#lib/server/services/recordings/read-recording.ts';
import {
	bundleWithRecordings,
	recordedCampaign
} from '#lib/server/services/recordings/recorded-campaign.ts';
import { readRecorderDesk } from '#lib/server/services/recordings/recorder-desk.ts';
import { draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

/** As a browser's recorder begins its files; the rest differs from one text to the next. */
function webm(words: string): Uint8Array {
	return new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode(words)]);
}

async function refusalCode(action: Promise<unknown>): Promise<string> {
	try {
		await action;
		return 'nothing refused';
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
}

describe.each(engines)('recordings on %s', (engine) => {
	let office: Office;
	let slug: string;
	let volunteer: Account;
	let second: Account;
	let texts: readonly string[];

	beforeAll(async () => {
		office = await startOffice(engine);
		volunteer = somebody(office, 'helper');
		second = somebody(office, 'committee');
		slug = await draft(office);
		await startTrial(office.server, office.manager, slug);
		const desk = await readRecorderDesk(
			office.server,
			volunteer,
			{ slug, locale: 'fr', medium: 'voice' },
			screenWords
		);
		texts = desk.phrases?.map(({ text }) => text) ?? [];
	});

	afterAll(async () => {
		await office.remove();
	});

	async function record(text: string, bytes = webm(text), by = volunteer): Promise<void> {
		await keepRecording(
			office.server,
			by,
			office.organisation,
			{ locale: 'fr', medium: 'voice', text, milliseconds: 1_500, bytes },
			new Set(texts)
		);
	}

	async function decide(text: string, by: Account, verdict = 'approved', word = ''): Promise<void> {
		const textHash = await spokenHash(text);
		const { file_hash: file } = await office.server.app
			.selectFrom('recording')
			.select('file_hash')
			.where('text_hash', '=', textHash)
			.executeTakeFirstOrThrow();
		await decideRecording(office.server, by, office.organisation, {
			file,
			locale: 'fr',
			textHash,
			medium: 'voice',
			verdict,
			word
		});
	}

	const listOf = () => recordedCampaign(office.server, slug, 'fr', screenWords);
	const nth = (index: number): string => texts[index] ?? '';

	test('asks for every sentence once, the questions before the screens', () => {
		expect(texts.length).toBeGreaterThan(60);
		expect(new Set(texts).size).toBe(texts.length);
		expect(texts.indexOf('Êtes-vous toujours là ?')).toBeGreaterThan(
			texts.indexOf('Souvent ou très souvent')
		);
	});

	test('serve nothing to tenants before a second person has heard it', async () => {
		await record(nth(0));
		expect((await listOf()).voices).toStrictEqual({});
		const { file_hash } = await office.server.app
			.selectFrom('recording')
			.select('file_hash')
			.executeTakeFirstOrThrow();
		expect(await refusalCode(readApprovedRecording(office.server, file_hash))).toBe(
			'recording-not-found'
		);
	});

	test('are not approved by who recorded them, neither here nor in the table', async () => {
		expect(await refusalCode(decide(nth(0), volunteer))).toBe('own-recording');
		await expect(
			office.server.app
				.updateTable('recording')
				.set({ state: 'approved', decided_by: volunteer.id, decided_at: 1 })
				.execute()
		).rejects.toThrow();
		expect((await listOf()).voices).toStrictEqual({});
	});

	test('are heard once somebody else approves them, by the hash of their text and bytes', async () => {
		await decide(nth(0), second);
		const list = await listOf();
		const file = list.voices[await spokenHash(nth(0))];
		expect(file).toMatchObject({ bytes: webm(nth(0)).length, milliseconds: 1_500 });
		const served = await readApprovedRecording(office.server, file?.file ?? '');
		expect(served).toStrictEqual({ type: 'audio/webm', bytes: webm(nth(0)) });
		expect(list.complete).toBe(false);
		expect(await readdir(join(office.config.data, 'recordings'))).toStrictEqual([file?.file]);
		const { recorded } = await bundleWithRecordings(office.server, slug, screenWords);
		expect(recorded).toStrictEqual({
			fr: { complete: false, bytes: webm(nth(0)).length, signs: false }
		});
	});

	test('that are made again wait again', async () => {
		await record(nth(0), webm('anew'));
		expect((await listOf()).voices).toStrictEqual({});
	});

	test('leave nothing of an earlier take on the disk, but for a file that another text has', async () => {
		const kept = () => readdir(join(office.config.data, 'recordings'));
		const hashOf = async (words: string) => sha256Hex(new Uint8Array(webm(words)));
		await record(nth(3), webm('first take'));
		await record(nth(4), webm('first take'));
		await record(nth(3), webm('second take'));
		expect(await kept()).toContain(await hashOf('first take'));
		await record(nth(4), webm('second take'));
		expect(await kept()).not.toContain(await hashOf('first take'));
		expect(await kept()).toContain(await hashOf('second take'));
		await record(nth(4), webm('second take'));
		expect(await kept()).toContain(await hashOf('second take'));
	});

	test('that are sent back keep the word for who records, and are not served', async () => {
		await decide(nth(0), second, 'refused', 'On entend la rue.');
		expect((await listOf()).voices).toStrictEqual({});
		const { phrases } = await readRecorderDesk(
			office.server,
			volunteer,
			{ slug, locale: 'fr', medium: 'voice' },
			screenWords
		);
		expect(phrases?.[0]?.recording).toMatchObject({
			state: 'refused',
			own: true,
			word: 'On entend la rue.'
		});
	});

	test('refuse by name what is no sound, too large, empty, or for a text nobody reads', async () => {
		const html = new TextEncoder().encode('<html><script>');
		expect(await refusalCode(record(nth(1), html))).toBe('recording-unknown-kind');
		expect(await refusalCode(record(nth(1), new Uint8Array(2_000_001)))).toBe(
			'recording-too-large'
		);
		expect(await refusalCode(record(nth(1), new Uint8Array()))).toBe('recording-empty');
		expect(await refusalCode(record('Un texte d’ailleurs'))).toBe('phrase-not-found');
		const stranger = { ...somebody(office, 'manager'), memberships: [] };
		expect(await refusalCode(record(nth(1), webm('x'), stranger))).toBe('forbidden');
	});

	test('make a language complete when every sentence is approved, and not one earlier', async () => {
		for (const text of texts.slice(0, -1)) {
			await record(text);
			await decide(text, second);
		}
		expect((await listOf()).complete).toBe(false);
		await record(nth(texts.length - 1));
		await decide(nth(texts.length - 1), second);
		expect((await listOf()).complete).toBe(true);
		const { recorded } = await bundleWithRecordings(office.server, slug, screenWords);
		expect(recorded['fr']?.complete).toBe(true);
		expect(recorded['en']).toBeUndefined();
	});
});
