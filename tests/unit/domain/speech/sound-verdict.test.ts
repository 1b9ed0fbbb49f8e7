import { expect, test } from 'vitest';
import { soundVerdict } from '#lib/domain/speech/sound-verdict.ts';

const clear = { milliseconds: 2_000, peak: 0.5, loudness: 0.1 };

test.each([
	['a clear voice', {}, 'good'],
	['a slip of the finger', { milliseconds: 300 }, 'too-short'],
	['a voice far from the microphone', { loudness: 0.008, peak: 0.05 }, 'too-quiet'],
	['silence', { loudness: 0, peak: 0 }, 'too-quiet'],
	['a voice that is cut off', { peak: 1, loudness: 0.6 }, 'too-loud']
] as const)('%s is %j: %s', (_, change, verdict) => {
	expect(soundVerdict({ ...clear, ...change })).toBe(verdict);
});
