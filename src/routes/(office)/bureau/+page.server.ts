import { officeRequest } from '#lib/server/office-request.ts';
import { allows } from '#lib/server/accounts/permission.ts';
import { readToConfirm } from '#lib/server/services/acts/read-to-confirm.ts';
import {
	isLookedAfter,
	isPlatformLookedAfter,
	listPeople
} from '#lib/server/services/access/list-people.ts';
import { listDevices } from '#lib/server/services/devices/list-devices.ts';
import { readDeviceTasks } from '#lib/server/services/devices/read-device-tasks.ts';
import { mayWriteSomewhere } from '#lib/server/services/followup/permit-follow-up.ts';
import { readReminders } from '#lib/server/services/followup/read-tasks.ts';
import { backupAge } from '#lib/server/services/backups/read-backups.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { readFirstRun } from '#lib/server/services/read-first-run.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { instrumentsFor } from '#lib/library/library.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation, organisations } = await officeRequest(event);
	const manages = allows(account, 'manage-campaigns', organisation.id);
	const [campaigns, sites, people, devices, tasks, reminders] = await Promise.all([
		listCampaigns(server, account, organisation.id),
		manages ? listSites(server, account, organisation.id) : [],
		manages ? listPeople(server, account, organisation.id) : [],
		manages ? listDevices(server, account, organisation.id) : [],
		manages ? readDeviceTasks(server, account, organisation.id) : [],
		readReminders(server, account, organisation.id)
	]);
	const guide = manages ? await readFirstRun(server, account, organisation.id) : null;
	return {
		manages,
		guide,
		// What is usually asked first, while nothing is being prepared.
		cards: guide !== null && campaigns.length === 0 ? firstCards(organisation.tenure) : [],
		journal: allows(account, 'read-journal', organisation.id),
		backup: await backupAge(server, account, organisation.id),
		/** There is nothing to lose of a demonstration. */
		remindsOfBackup: !server.config.demonstration,
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
		platformLookedAfter: await isPlatformLookedAfter(server, account),
		tasks,
		confirms: await readToConfirm(server, account, organisation.id),
		reminders: reminders.slice(0, 3),
		follows: mayWriteSomewhere(account, organisation.id),
		devices: devices.filter(
			({ standing }) => standing.kind !== 'revoked' && standing.kind !== 'lost'
		).length,
		current: organisation.id,
		organisations: organisations.map(({ id, name }) => ({ id, name }))
	};
};

/** Subjects of the three cards: the year, what is needed first, the works; in a place's own words. */
const first = [/^sondage-annuel/, /^priorites-locataires/, /^travaux/];

function firstCards(tenure: Parameters<typeof instrumentsFor>[0]) {
	const offered = instrumentsFor(tenure);
	return first.flatMap((subject) => {
		const found = offered.find(({ id }) => subject.test(id));
		if (found === undefined) return [];
		const { id, why, minutes, questions, questionnaire } = found;
		return [{ id, title: questionnaire.title, why, minutes, questions }];
	});
}
