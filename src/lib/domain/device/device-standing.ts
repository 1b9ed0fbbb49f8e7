/**
 * How a tablet is, from what it last said of itself.
 * `new`: it was never paired. `silent`: no word of it for a day or longer; what it holds now is
 * unknown, `waiting` is what it last said.
 */
export type DeviceStanding =
	| { readonly kind: 'new' }
	| { readonly kind: 'heard'; readonly at: number; readonly waiting: number }
	| { readonly kind: 'silent'; readonly days: number; readonly waiting: number }
	| { readonly kind: 'revoked'; readonly since: number }
	| { readonly kind: 'lost'; readonly since: number; readonly waiting: number };

/** Moments are milliseconds since 1970; `contactedAt` is rounded down to the hour. */
export interface DeviceFacts {
	readonly contactedAt: number | null;
	/** Envelopes it last said were waiting. */
	readonly waiting: number;
	readonly revokedAt: number | null;
	readonly lostAt: number | null;
}

const day = 86_400_000;

/** How a tablet is at `now`. */
export function deviceStanding(facts: DeviceFacts, now: number): DeviceStanding {
	const { contactedAt, waiting, revokedAt, lostAt } = facts;
	if (lostAt !== null) return { kind: 'lost', since: lostAt, waiting };
	if (revokedAt !== null) return { kind: 'revoked', since: revokedAt };
	if (contactedAt === null) return { kind: 'new' };
	// Counted from the beginning of the hour it was heard in: nobody is called later than after a day.
	if (now - contactedAt < day) return { kind: 'heard', at: contactedAt, waiting };
	return { kind: 'silent', days: Math.floor((now - contactedAt) / day), waiting };
}
