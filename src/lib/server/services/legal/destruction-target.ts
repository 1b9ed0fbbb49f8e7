import type { Destroyed } from '../../../domain/legal/certificate.ts';
import type { Due } from '../../../domain/legal/retention.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import type { Server } from '../../server.ts';
import { sitesOf, toRecord } from '../campaign-record.ts';
import { removeDraft } from '../discard-campaign.ts';
import {
	countCampaignData,
	type Counted,
	destroyCampaignData,
	forgetRows
} from './destroy-campaign-data.ts';

/** Something that is due: whose it is, how it is counted, how it goes. Both may be done again. */
interface Target {
	readonly organisation: string;
	readonly campaign: {
		readonly id: string;
		readonly slug: string;
		readonly title: Localized;
	} | null;
	count(): Promise<Counted>;
	destroy(): Promise<void>;
}

/**
 * What is due; `gone` when it is not there any more, and only the certificate may be missing; `kept`
 * when it has come back into use since.
 */
export async function targetOf(
	server: Server,
	{ rule, subject }: Due
): Promise<Target | 'gone' | 'kept'> {
	switch (rule) {
		case 'campaign-data':
		case 'sealed-tally':
		case 'unopened-draft':
			return campaignTarget(server, subject, rule);
		case 'ended-mandate':
			return accountTarget(server, subject);
		case 'unused-invitation':
			return invitationTarget(server, subject);
		case 'retired-tablet':
			return tabletTarget(server, subject);
		default:
			return unreachable(rule);
	}
}

async function campaignTarget(
	server: Server,
	id: string,
	rule: 'campaign-data' | 'sealed-tally' | 'unopened-draft'
): Promise<Target | 'gone'> {
	const row = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (row === undefined) return 'gone';
	const record = toRecord(row, await sitesOf(server.app, id));
	const { slug, title, organisation } = record;
	const campaign = { id, slug, title };
	if (rule === 'sealed-tally') {
		return {
			organisation,
			campaign,
			count: () => Promise.resolve(only('sealed-tallies')),
			destroy: async () => {
				await server.app.deleteFrom('sealed_tally').where('campaign_id', '=', id).execute();
				await forgetRows(server);
			}
		};
	}
	return rule === 'campaign-data'
		? {
				organisation,
				campaign,
				count: () => countCampaignData(server, record),
				destroy: () => destroyCampaignData(server, record)
			}
		: {
				organisation,
				campaign,
				count: async () => {
					const { envelopes } = await server.ballotBox.content(slug);
					return only('drafts', { 'sealed-answers': envelopes });
				},
				destroy: () => removeDraft(server, record, null)
			};
}

async function accountTarget(server: Server, id: string): Promise<Target | 'gone' | 'kept'> {
	const account = (await server.accounts.list()).find((one) => one.id === id);
	if (account === undefined) return 'gone';
	const organisation = account.ended.find((one) => one.organisation !== null)?.organisation;
	if (organisation == null || account.memberships.length > 0) return 'kept';
	return {
		organisation,
		campaign: null,
		count: () => Promise.resolve(only('accounts')),
		destroy: async () => {
			try {
				await server.accounts.remove(id);
			} catch (error) {
				if (!isRefusal(error) || error.code !== 'account-not-found') throw error;
			}
		}
	};
}

async function invitationTarget(server: Server, id: string): Promise<Target | 'gone'> {
	const slip = await server.app
		.selectFrom('access_slip')
		.select('organisation_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (slip === undefined) return 'gone';
	return {
		organisation: slip.organisation_id,
		campaign: null,
		count: () => Promise.resolve(only('invitations')),
		destroy: async () => {
			await server.app.deleteFrom('access_slip').where('id', '=', id).execute();
			await forgetRows(server);
		}
	};
}

async function tabletTarget(server: Server, id: string): Promise<Target | 'gone' | 'kept'> {
	const device = await server.app
		.selectFrom('device')
		.select(['organisation_id', 'revoked_at', 'lost_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (device === undefined) return 'gone';
	if (device.revoked_at === null && device.lost_at === null) return 'kept';
	return {
		organisation: device.organisation_id,
		campaign: null,
		count: () => Promise.resolve(only('tablet-contacts')),
		destroy: async () => {
			await server.app
				.updateTable('device')
				.set({ contact: null, contacted_at: null })
				.where('id', '=', id)
				.where((is) => is.or([is('revoked_at', 'is not', null), is('lost_at', 'is not', null)]))
				.execute();
			await forgetRows(server);
		}
	};
}

function only(what: Destroyed, others: Partial<Record<Destroyed, number>> = {}): Counted {
	const more = Object.entries(others) as [Destroyed, number][];
	return {
		destroyed: [
			{ what, count: 1 },
			...more.filter(([, count]) => count > 0).map(([name, count]) => ({ what: name, count }))
		],
		sites: {},
		sheets: null
	};
}
