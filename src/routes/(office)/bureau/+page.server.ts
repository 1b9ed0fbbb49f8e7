import { officeRequest } from '#lib/server/office-request.ts';
import { allows } from '#lib/server/accounts/permission.ts';
import { listAccounts } from '#lib/server/services/list-accounts.ts';
import { listDevices } from '#lib/server/services/devices/list-devices.ts';
import { readDeviceTasks } from '#lib/server/services/devices/read-device-tasks.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation, organisations } = await officeRequest(event);
	const manages = allows(account, 'manage-campaigns', organisation.id);
	const [campaigns, sites, accounts, devices, tasks] = await Promise.all([
		listCampaigns(server, account, organisation.id),
		manages ? listSites(server, account, organisation.id) : [],
		manages ? listAccounts(server, account, organisation.id) : [],
		manages ? listDevices(server, account, organisation.id) : [],
		manages ? readDeviceTasks(server, account, organisation.id) : []
	]);
	return {
		manages,
		discarded: event.url.searchParams.has('supprime'),
		campaigns,
		sites: {
			count: sites.length,
			dwellings: sites.reduce((sum, site) => sum + site.dwellings, 0)
		},
		accounts: accounts.length,
		tasks,
		devices: devices.filter(
			({ standing }) => standing.kind !== 'revoked' && standing.kind !== 'lost'
		).length,
		current: organisation.id,
		organisations: organisations.map(({ id, name }) => ({ id, name }))
	};
};
