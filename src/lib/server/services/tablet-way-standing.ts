import { X509Certificate } from 'node:crypto';
import { trustEndsSoon } from '../../domain/device/trust-end.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { Config } from '../config.ts';
import type { Server } from '../server.ts';
import type { DoorState } from '../tls/door.ts';
import { stableName } from '../tls/local-names.ts';
import { existingAuthority } from '../tls/tls-folder.ts';
import { originOf, readTabletWay, type TabletWay, wifiHost } from './tablet-way.ts';

/** What the office reads of the way its tablets come. */
export interface TabletWayStanding {
	readonly way: TabletWay | null;
	readonly origin: string;
	/** Whether the person may choose: it concerns every organisation of this computer. */
	readonly mayChoose: boolean;
	/** The address of the installation when it is a public name behind HTTPS. */
	readonly publicOrigin: string | null;
	/** Where this server listens, for the program in front of it. */
	readonly port: number;
	/** As `trustEnd`. */
	readonly trustEnds: number | null;
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

/** What the office reads of the way its tablets come, and of what is needed for it. */
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
		publicOrigin: config.origin.startsWith('https:') ? config.origin : null,
		port: config.port,
		trustEnds: await trustEnd(server, way),
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

/**
 * When the authority that the tablets trust ends, while they come by the same Wi-Fi and no more than
 * a year is left: milliseconds since 1970, UTC. Null otherwise, and where its file is damaged: the
 * page of the way says so.
 */
export async function trustEnd(
	{ config, clock }: Pick<Server, 'config' | 'clock'>,
	way: TabletWay | null
): Promise<number | null> {
	if (way !== 'same-wifi' || config.wifi === null) return null;
	try {
		const authority = await authorityStanding(config);
		return authority !== null && trustEndsSoon(authority.until, clock()) ? authority.until : null;
	} catch (error) {
		if (isRefusal(error)) return null;
		throw error;
	}
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
