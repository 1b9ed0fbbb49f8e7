import { namesThisMachineOnly } from '../../config.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readOutsideContact } from '../outside-contact.ts';
import { readTabletWay } from '../tablet-way.ts';
import type { PrintDefaults } from './print-choice.ts';

/**
 * What is printed unless somebody chooses otherwise. Where the office has settled how tablets come and
 * phones still reach nothing but this computer, paper sends no phone to an address that leads nowhere.
 */
export async function readPrintDefaults(
	server: Server,
	campaign: Pick<CampaignRecord, 'organisation'>
): Promise<PrintDefaults> {
	const [outside, way] = await Promise.all([
		readOutsideContact(server, campaign.organisation),
		readTabletWay(server)
	]);
	return { outside, phones: way === null || !namesThisMachineOnly(server.config) };
}
