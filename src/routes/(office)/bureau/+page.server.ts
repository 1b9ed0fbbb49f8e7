import { officeRequest } from '#lib/server/office-request.ts';
import { allows } from '#lib/server/accounts/permission.ts';
import { isLookedAfter, listPeople } from '#lib/server/services/access/list-people.ts';
import { listDevices } from '#lib/server/services/devices/list-devices.ts';
import { readDeviceTasks } from '#lib/server/services/devices/read-device-tasks.ts';
import { backupAge } from '#lib/server/services/backups/read-backups.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation, organisations } = await officeRequest(event);
	const manages = allows(account, 'manage-campaigns', organisation.id);
	const [campaigns, sites, people, devices, tasks] = await Promise.all([
		listCampaigns(server, account, organisation.id),
		manages ? listSites(server, account, organisation.id) : [],
		manages ? listPeople(server, account, organisation.id) : [],
		manages ? listDevices(server, account, organisation.id) : [],
		manages ? readDeviceTasks(server, account, organisation.id) : []
	]);
	return {
		manages,
		backup: await backupAge(server, account, organisation.id),
		discarded: event.url.searchParams.has('supprime'),
		campaigns,
		// Where somebody works on a campaign who may not look at the whole of it.
		below: allows(account, 'read-participation', organisation.id)
			? ''
			: allows(account, 'enter-paper', organisation.id)
				? '/papier'
				: '/commentaires',
		records: allows(account, 'record-voices', organisation.id),
		sites: {
			count: sites.length,
			dwellings: sites.reduce((sum, site) => sum + site.dwellings, 0)
		},
		accounts: new Set(people.filter(({ ended }) => !ended).map(({ id }) => id)).size,
		lookedAfter: !manages || isLookedAfter(people),
		tasks,
		devices: devices.filter(
			({ standing }) => standing.kind !== 'revoked' && standing.kind !== 'lost'
		).length,
		current: organisation.id,
		organisations: organisations.map(({ id, name }) => ({ id, name }))
	};
};
