import { standingOf } from '../../../domain/campaign/standing.ts';
import {
	allDeviceTasks,
	type DeviceTask,
	type PlacedDevice
} from '../../../domain/device/device-tasks.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { toRecord } from '../campaign-record.ts';
import { listDevices, type ListedDevice } from './list-devices.ts';

/** Never more than three things at a time; the list of the tablets has the rest. */
const mostTasks = 3;

/**
 * What the tablets of an organisation ask of a person, over all its campaigns.
 * @throws Refusal `forbidden`
 */
export async function readDeviceTasks(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string
): Promise<DeviceTask[]> {
	const [devices, { open, collecting }] = await Promise.all([
		listDevices(server, account, organisation),
		sitesInUse(server, organisation)
	]);
	const campaignOf = ({ sites }: ListedDevice): PlacedDevice['campaign'] => {
		if (sites.some(({ id }) => open.has(id))) return 'open';
		return sites.some(({ id }) => collecting.has(id)) ? 'collecting' : null;
	};
	const inUse = devices.filter(({ standing: { kind } }) => kind !== 'revoked' && kind !== 'lost');
	return allDeviceTasks(
		inUse.map((device) => ({
			...device,
			site: device.site.name,
			campaign: campaignOf(device)
		})),
		mostTasks
	);
}

/** Sites of which answers are taken now, and those of which late ones still are. */
async function sitesInUse(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	organisation: string
): Promise<{ readonly open: ReadonlySet<string>; readonly collecting: ReadonlySet<string> }> {
	const rows = await app
		.selectFrom('campaign_site')
		.innerJoin('campaign', 'campaign.id', 'campaign_site.campaign_id')
		.selectAll('campaign')
		.select('campaign_site.site_id')
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.state', 'in', ['open', 'closed'])
		.execute();
	const now = clock();
	const at = (kind: 'open' | 'collecting'): Set<string> =>
		new Set(
			rows
				.filter((row) => standingOf(toRecord(row, []), now).kind === kind)
				.map(({ site_id: site }) => site)
		);
	return { open: at('open'), collecting: at('collecting') };
}
