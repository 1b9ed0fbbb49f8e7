import { createHash } from 'node:crypto';
import type { CodeTags } from '../../../protocol/device.ts';
import type { Server } from '../../server.ts';

/**
 * The tags of all access codes of a campaign, of every building: a code that is brought to another
 * building is still a code, and says which building it is of.
 * @throws Refusal `try-later`
 */
export async function campaignTags(
	{ ballotBox }: Pick<Server, 'ballotBox'>,
	slug: string
): Promise<CodeTags> {
	const sites = Object.entries(await ballotBox.codeTags(slug));
	const tags = Object.fromEntries(sites.map(([site, each]) => [site, each.join('')]));
	const name = createHash('sha256').update(JSON.stringify(tags)).digest('hex').slice(0, 16);
	return { version: 1, name, tags };
}
