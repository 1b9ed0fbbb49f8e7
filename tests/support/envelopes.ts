import { randomBytes, randomUUID } from 'node:crypto';
import type { SealedEnvelope } from '#lib/server/ballot-box/sealed-envelope.ts';

export const anyBox = {
	campaign: 'immeuble-est',
	phase: 'open',
	key: '00112233445566aa',
	questionnaire: 'ab'.repeat(32),
	sites: ['est', 'ouest']
} as const;

/** An envelope of `anyBox` with a random id and random bytes, which is all a box ever sees. */
export function anyEnvelope(given: Partial<SealedEnvelope> = {}): SealedEnvelope {
	return {
		id: randomUUID(),
		campaign: anyBox.campaign,
		site: 'est',
		key: anyBox.key,
		questionnaire: anyBox.questionnaire,
		sealed: new Uint8Array(randomBytes(1_105)),
		...given
	};
}
