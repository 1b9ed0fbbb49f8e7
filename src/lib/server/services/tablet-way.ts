import type { Server } from '../server.ts';

/** How tablets reach this computer securely; null until it is chosen, when the first tablet is added. */
export type TabletWay = 'this-computer' | 'same-wifi' | 'public-name';

const setting = 'tablet-way';

export async function readTabletWay({ app }: Pick<Server, 'app'>): Promise<TabletWay | null> {
	const row = await app
		.selectFrom('setting')
		.select('value')
		.where('key', '=', setting)
		.executeTakeFirst();
	return row === undefined ? null : (row.value as TabletWay);
}

/** Where a tablet opens the product, without a trailing slash. */
export function tabletOrigin({ config }: Pick<Server, 'config'>): Promise<string> {
	return Promise.resolve(config.origin);
}
