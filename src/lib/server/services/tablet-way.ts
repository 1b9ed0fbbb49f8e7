import { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { Config } from '../config.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import type { DoorState } from '../tls/door.ts';
import { stableName } from '../tls/local-names.ts';
import { existingAuthority } from '../tls/tls-folder.ts';
import { writeJournal } from './journal.ts';
import { parseInput } from './typed-input.ts';

/** How tablets reach this computer securely; null until it is chosen, when the first tablet is added. */
export type TabletWay = 'this-computer' | 'same-wifi' | 'public-name';

const setting = 'tablet-way';

const ways = ['this-computer', 'same-wifi', 'public-name'] as const satisfies readonly TabletWay[];

const waySchema = v.object({ way: v.picklist(ways, 'unknown-choice') });

/** The way the office chose for its tablets, or null. */
export async function readTabletWay({
	app
}: {
	readonly app: Kysely<AppDatabase>;
}): Promise<TabletWay | null> {
	const row = await app
		.selectFrom('setting')
		.select('value')
		.where('key', '=', setting)
		.executeTakeFirst();
	return v.is(v.picklist(ways), row?.value) ? row.value : null;
}

/**
 * Where a tablet opens the product, without a trailing slash. Before a way is chosen, the address
 * of the installation.
 */
export async function tabletOrigin(server: Pick<Server, 'app' | 'config'>): Promise<string> {
	return originOf(server.config, await readTabletWay(server));
}

function originOf(config: Config, way: TabletWay | null): string {
	if (way === 'same-wifi' && config.wifi !== null) return `https://${wifiHost(config.wifi.port)}`;
	if (way === 'this-computer') return `http://localhost:${config.port}`;
	return config.origin;
}

function wifiHost(port: number): string {
	return port === 443 ? stableName : `${stableName}:${port}`;
}

/** What the office reads of the way its tablets come. */
export interface TabletWayStanding {
	readonly way: TabletWay | null;
	readonly origin: string;
	/** Whether the person may choose: it concerns every organisation of this computer. */
	readonly mayChoose: boolean;
	/** Whether the installation has a public name behind HTTPS. */
	readonly hasPublicName: boolean;
	/** Null where nobody elsewhere may be answered, as in the demonstration. */
	readonly wifi: WifiStanding | null;
}

interface WifiStanding {
	readonly state: DoorState;
	/** Where a tablet learns to trust this computer, in plain HTTP. */
	readonly guide: string;
	/** The same by the other names and addresses of this computer. */
	readonly otherGuides: readonly string[];
	readonly authority: AuthorityStanding | null;
}

/** What may be said of the authority: all but its key. */
interface AuthorityStanding {
	/** SHA-256, in pairs of hexadecimal digits. */
	readonly fingerprint: string;
	/** Milliseconds since 1970, UTC. */
	readonly until: number;
}

export async function tabletWayStanding(
	server: Server,
	account: Account
): Promise<TabletWayStanding> {
	const { config, door } = server;
	const way = await readTabletWay(server);
	const port = config.wifi?.port ?? 0;
	return {
		way,
		origin: originOf(config, way),
		mayChoose: allows(account, 'administer-platform', null),
		hasPublicName: config.origin.startsWith('https:'),
		wifi:
			config.wifi === null
				? null
				: {
						state: door.state(),
						guide: `http://${wifiHost(port)}/confiance`,
						otherGuides: door
							.names()
							.filter((name) => name !== stableName)
							.map((name) => (name.includes(':') ? `[${name}]` : name))
							.map((name) => `http://${name}:${port}/confiance`),
						authority: await authorityStanding(config)
					}
	};
}

/** What may be said of the authority, or null before one was made. */
export async function authorityStanding(config: Config): Promise<AuthorityStanding | null> {
	const authority = await existingAuthority(config);
	if (authority === null) return null;
	const { fingerprint256, validToDate } = new X509Certificate(authority.certificate);
	return { fingerprint: fingerprint256, until: validToDate.getTime() };
}

/** The authority's certificate as bytes (DER), for a device to install; null before one was made. */
export async function authorityCertificate(config: Config): Promise<Uint8Array | null> {
	const authority = await existingAuthority(config);
	return authority === null ? null : new X509Certificate(authority.certificate).raw;
}

/**
 * Chooses how tablets come, and opens or closes the second address at once.
 * @throws Refusal `forbidden` for whoever does not look after the whole installation,
 * `wifi-here-only` where nobody elsewhere may be answered, `public-name-missing` when the
 * installation has no address behind HTTPS; InputRefusal
 */
export async function chooseTabletWay(
	server: Server,
	account: Account,
	organisation: string,
	input: unknown
): Promise<TabletWay> {
	if (!allows(account, 'administer-platform', null)) throw new Refusal('forbidden');
	const { way } = parseInput(waySchema, input);
	const { config, app, clock, door } = server;
	if (way === 'same-wifi' && config.wifi === null) throw new Refusal('wifi-here-only');
	if (way === 'public-name' && !config.origin.startsWith('https:')) {
		throw new Refusal('public-name-missing');
	}
	await app.transaction().execute(async (transaction) => {
		await transaction
			.insertInto('setting')
			.values({ key: setting, value: way })
			.onConflict((conflict) => conflict.column('key').doUpdateSet({ value: way }))
			.execute();
		await writeJournal(transaction, {
			at: clock(),
			account: account.id,
			organisation,
			action: 'tablet-way-chosen',
			subject: way
		});
	});
	await door.look();
	return way;
}
