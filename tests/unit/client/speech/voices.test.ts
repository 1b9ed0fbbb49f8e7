import { describe, expect, test } from 'vitest';
import { RecordedVoice } from '#lib/client/speech/recorded-voice.ts';
import { voiceFor } from '#lib/client/speech/voices.ts';
import { spokenHash } from '#lib/protocol/recording.ts';

const { signal } = new AbortController();

/** A voice recorded for these texts; each file is named after its text here. */
async function recordedFor(complete: boolean, ...texts: string[]) {
	const played: string[] = [];
	const named = new Map<string, string>();
	const voices: Record<string, { file: string; bytes: number; milliseconds: number }> = {};
	for (const text of texts) {
		const hash = await spokenHash(text);
		named.set(hash, text);
		voices[hash] = { file: hash, bytes: 1, milliseconds: 1 };
	}
	const voice = new RecordedVoice({ complete, voices }, ({ file }) => {
		played.push(named.get(file) ?? '?');
		return Promise.resolve(true);
	});
	return { voice, played };
}

function deviceWith(language: string | null) {
	const spoken: string[] = [];
	return {
		spoken,
		device: (wanted: string) =>
			Promise.resolve(
				wanted === language
					? (text: string) => {
							spoken.push(text);
							return Promise.resolve();
						}
					: null
			)
	};
}

describe('what says a line', () => {
	test('is its recording where there is one, the device otherwise', async () => {
		const { voice, played } = await recordedFor(false, 'Oui');
		const { device, spoken } = deviceWith('fr');
		const say = await voiceFor('fr', voice, device);
		await say?.('Oui', signal);
		await say?.('Non', signal);
		expect(played).toStrictEqual(['Oui']);
		expect(spoken).toStrictEqual(['Non']);
	});

	test('is the recordings alone where everything is recorded, and silence for the rest', async () => {
		const { voice, played } = await recordedFor(true, 'Wi', 'Ou chwazi :');
		const { device, spoken } = deviceWith('fr');
		const say = await voiceFor('ht', voice, device);
		await say?.('Ou chwazi : Wi', signal);
		await say?.('Repons 1 a 4', signal);
		expect(played).toStrictEqual(['Ou chwazi :', 'Wi']);
		expect(spoken).toStrictEqual([]);
	});

	test('is nothing where some lines are recorded and the device has no voice of the language', async () => {
		const { voice } = await recordedFor(false, 'Wi');
		expect(await voiceFor('ht', voice, deviceWith('fr').device)).toBeNull();
		expect(await voiceFor('ht', null, deviceWith('fr').device)).toBeNull();
	});
});
