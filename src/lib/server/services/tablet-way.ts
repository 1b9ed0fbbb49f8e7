import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { Config } from '../config.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { stableName } from '../tls/local-names.ts';
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

/** As `tabletOrigin`, for a way that is known. */
export function originOf(config: Config, way: TabletWay | null): string {
	if (way === 'same-wifi' && config.wifi !== null) return `https://${wifiHost(config.wifi.port)}`;
	if (way === 'this-computer') return `http://localhost:${config.port}`;
	return config.origin;
}

/** The stable name as browsers write it. */
export function wifiHost(port: number): string {
	return port === 443 ? stableName : `${stableName}:${port}`;
}

/**
 * Where a tablet learns to trust this computer, in plain HTTP; null where it need not, by this
 * computer itself or by a public name.
 */
export function trustGuide({ wifi }: Config, way: TabletWay | null): string | null {
	return way === 'same-wifi' && wifi !== null ? `http://${wifiHost(wifi.port)}/confiance` : null;
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
