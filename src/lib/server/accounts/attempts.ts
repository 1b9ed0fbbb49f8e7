import { Refusal } from '../../domain/refusal.ts';
import type { RateLimit } from '../rate-limit.ts';
import { blur } from './secret.ts';

const window = 15 * 60 * 1_000;

/** Attempts in a quarter of an hour. */
export const attemptLimits = {
	/** At one name, right or wrong. */
	username: 10,
	/** From one address, at whatever. */
	address: 60,
	/** At the second factor of one account: three codes in a million fit at any moment. */
	'second-factor': 5,
	/** With codes of recovery sheets, at one name. */
	recovery: 10,
	/** With printed invitations, from one address. */
	invitation: 30
} as const;

type Kind = keyof typeof attemptLimits;

/** Counts attempts for all processes, by what tells nothing to whoever reads the table. */
export interface Attempts {
	/** @throws Refusal `too-many-attempts` */
	take(kind: Kind, value: string): Promise<void>;
	/** After a success. */
	forget(kind: Kind, value: string): Promise<void>;
}

export function createAttempts(rateLimit: RateLimit, secret: string): Attempts {
	const keyOf = (kind: Kind, value: string): string => `sign-in:${kind}:${blur(secret, value)}`;
	return {
		take: async (kind, value) => {
			const wait = await rateLimit.take(keyOf(kind, value), {
				window,
				attempts: attemptLimits[kind]
			});
			if (wait !== null) throw new Refusal('too-many-attempts');
		},
		forget: (kind, value) => rateLimit.forget(keyOf(kind, value))
	};
}
