import { createHash, randomBytes } from 'node:crypto';
import type { NewCode } from '#lib/server/ballot-box/codes.ts';

/** Codes as a box knows them, of random tickets. */
export function anyCodes(count: number, site = 'est'): NewCode[] {
	return Array.from({ length: count }, () => ({
		hash: createHash('sha256').update(randomBytes(32)).digest('hex'),
		site
	}));
}

/** Limits that no test reaches. */
export const manyCodes = { atMost: { est: 10_000, ouest: 10_000 }, instead: false } as const;
