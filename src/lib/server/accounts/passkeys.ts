import { isIP } from 'node:net';
import type {
	AuthenticationResponseJSON,
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON
} from '@simplewebauthn/server';
import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';
import type { FactorDatabase } from './factor-tables.ts';

/** Loaded when the first passkey is asked for: most starts of the product need none of it. */
const library = () => import('@simplewebauthn/server');

type Transports = RegistrationResponseJSON['response']['transports'];

interface ListedPasskey {
	readonly id: string;
	readonly name: string;
	/** Milliseconds since 1970, UTC. */
	readonly created: number;
}

/**
 * Sign-in by the lock of a phone or computer (WebAuthn). The device asks for its finger, face or
 * code each time: a passkey stands for the pass-phrase and the second factor together.
 */
export interface Passkeys {
	/** False at addresses where browsers offer none: a number, or plain HTTP elsewhere than here. */
	readonly work: boolean;
	registrationOptions(account: {
		readonly id: string;
		readonly name: string;
		readonly username: string;
	}): Promise<PublicKeyCredentialCreationOptionsJSON>;
	/** @throws Refusal `passkey-failed` */
	register(account: string, name: string, response: unknown): Promise<void>;
	signInOptions(): Promise<PublicKeyCredentialRequestOptionsJSON>;
	/** The account whose passkey signed. @throws Refusal `passkey-failed` */
	verify(response: unknown): Promise<string>;
	list(account: string): Promise<ListedPasskey[]>;
	remove(account: string, passkey: string): Promise<void>;
	removeAll(account: string): Promise<void>;
}

const validMilliseconds = 5 * 60 * 1_000;

/** The name passkeys are bound to, or null where there can be none. */
export function relyingParty(origin: string): string | null {
	const { protocol, hostname } = new URL(origin);
	if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
	return protocol === 'https:' || hostname === 'localhost' ? hostname : null;
}

export function createPasskeys(
	db: Kysely<FactorDatabase>,
	{ clock, origin }: { readonly clock: Clock; readonly origin: string }
): Passkeys {
	const party = relyingParty(origin);
	const partyOr = (): string => {
		if (party === null) throw new Refusal('passkey-failed');
		return party;
	};

	const keep = async (challenge: string, account: string | null): Promise<void> => {
		const now = clock();
		await db.deleteFrom('challenge').where('expires_at', '<=', now).execute();
		await db
			.insertInto('challenge')
			.values({ challenge, account_id: account, expires_at: now + validMilliseconds })
			.execute();
	};

	/** Each challenge is signed once, for what it was given out for. */
	const consume = async (challenge: string, account: string | null): Promise<boolean> => {
		const row = await db
			.deleteFrom('challenge')
			.where('challenge', '=', challenge)
			.returningAll()
			.executeTakeFirst();
		return row !== undefined && row.account_id === account && clock() < row.expires_at;
	};

	const of = (account: string) =>
		db
			.selectFrom('passkey')
			.selectAll()
			.where('account_id', '=', account)
			.orderBy('created_at')
			.execute();

	return {
		work: party !== null,
		registrationOptions: async ({ id, name, username }) => {
			const { generateRegistrationOptions } = await library();
			const held = await of(id);
			const options = await generateRegistrationOptions({
				rpName: 'Porte-voix',
				rpID: partyOr(),
				userID: new TextEncoder().encode(id),
				userName: username,
				userDisplayName: name,
				attestationType: 'none',
				excludeCredentials: held.map((key) => ({ id: key.id })),
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
			});
			await keep(options.challenge, id);
			return options;
		},
		register: async (account, name, response) => {
			const { verifyRegistrationResponse } = await library();
			const verified = await orFailed(() =>
				verifyRegistrationResponse({
					// The library looks at every part of what a browser sent.
					response: response as RegistrationResponseJSON,
					expectedChallenge: (challenge) => consume(challenge, account),
					expectedOrigin: origin,
					expectedRPID: partyOr(),
					requireUserVerification: true
				})
			);
			if (!verified.verified) throw new Refusal('passkey-failed');
			const { credential } = verified.registrationInfo;
			await db
				.insertInto('passkey')
				.values({
					id: credential.id,
					account_id: account,
					name,
					public_key: credential.publicKey,
					counter: credential.counter,
					transports: JSON.stringify(credential.transports ?? []),
					created_at: clock()
				})
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		},
		signInOptions: async () => {
			const { generateAuthenticationOptions } = await library();
			// No list of keys: it would tell which names have one. The device offers what it holds.
			const options = await generateAuthenticationOptions({
				rpID: partyOr(),
				userVerification: 'required'
			});
			await keep(options.challenge, null);
			return options;
		},
		verify: async (response) => {
			const { verifyAuthenticationResponse } = await library();
			if (!isSigned(response)) throw new Refusal('passkey-failed');
			const given = response;
			const { id } = given;
			const key = await db
				.selectFrom('passkey')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirst();
			if (key === undefined) throw new Refusal('passkey-failed');
			const { verified, authenticationInfo } = await orFailed(() =>
				verifyAuthenticationResponse({
					response: given,
					expectedChallenge: (challenge) => consume(challenge, null),
					expectedOrigin: origin,
					expectedRPID: partyOr(),
					requireUserVerification: true,
					credential: {
						id: key.id,
						publicKey: new Uint8Array(key.public_key),
						// A counter that does not grow is a copied key: refused by the library.
						counter: key.counter,
						transports: JSON.parse(key.transports) as NonNullable<Transports>
					}
				})
			);
			if (!verified) throw new Refusal('passkey-failed');
			const { numUpdatedRows } = await db
				.updateTable('passkey')
				.set({ counter: authenticationInfo.newCounter })
				.where('id', '=', key.id)
				.where('counter', '=', key.counter)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) throw new Refusal('passkey-failed');
			return key.account_id;
		},
		list: async (account) =>
			(await of(account)).map(({ id, name, created_at }) => ({ id, name, created: created_at })),
		remove: async (account, passkey) => {
			await db
				.deleteFrom('passkey')
				.where('account_id', '=', account)
				.where('id', '=', passkey)
				.execute();
		},
		removeAll: async (account) => {
			await db.deleteFrom('passkey').where('account_id', '=', account).execute();
		}
	};
}

/** Only the name of the key is looked at here; the library looks at every part of the rest. */
function isSigned(response: unknown): response is AuthenticationResponseJSON {
	return (
		typeof response === 'object' &&
		response !== null &&
		'id' in response &&
		typeof response.id === 'string' &&
		!response.id.includes('\0')
	);
}

/** Whatever was wrong with what a browser sent, it is said in one way. */
async function orFailed<Result>(verify: () => Promise<Result>): Promise<Result> {
	try {
		return await verify();
	} catch {
		throw new Refusal('passkey-failed');
	}
}
