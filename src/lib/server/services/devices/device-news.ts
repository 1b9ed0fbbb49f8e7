import type { DeviceNews } from '../../../protocol/device.ts';
import type { Server } from '../../server.ts';
import { campaignTags } from './campaign-tags.ts';
import { receiptPublicKey } from '../receipt-key.ts';
import type { DeviceRecord } from './device-record.ts';

/** A campaign that takes answers, or is being tried, at one site of a tablet. */
export interface CampaignThere {
	readonly site: string;
	readonly slug: string;
	/** Whether it asks for access codes. */
	readonly codes: boolean;
}

/** What a tablet is told at each contact. @throws Refusal `try-later` */
export async function deviceNews(
	server: Pick<Server, 'app' | 'ballotBox' | 'clock' | 'config'>,
	device: DeviceRecord
): Promise<DeviceNews> {
	const { app, clock, config } = server;
	const [organisation, sites, campaigns, receiptKey] = await Promise.all([
		app
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', device.organisation)
			.executeTakeFirstOrThrow(),
		app
			.selectFrom('site')
			.select(['id', 'name', 'room'])
			.where('organisation_id', '=', device.organisation)
			.where('id', 'in', device.sites)
			.orderBy('position')
			.execute(),
		campaignsThere(server, device),
		receiptPublicKey(config)
	]);
	const coded = new Set(campaigns.filter(({ codes }) => codes).map(({ slug }) => slug));
	return {
		version: 1,
		device: { id: device.id, name: device.name },
		organisation: organisation.name,
		now: new Date(clock()).toISOString(),
		hours: device.hours,
		quiet: device.quiet,
		sites: sites.map((site) => ({
			...site,
			campaigns: campaigns.filter((each) => each.site === site.id).map(({ slug }) => slug)
		})),
		codes: Object.fromEntries(
			await Promise.all(
				[...coded].map(async (slug) => [slug, (await campaignTags(server, slug)).name] as const)
			)
		),
		receiptKey
	};
}

/** Campaigns in trial or open at the sites of a tablet, the latest first. */
export async function campaignsThere(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	{ organisation, sites }: Pick<DeviceRecord, 'organisation' | 'sites'>
): Promise<CampaignThere[]> {
	const rows = await app
		.selectFrom('campaign_site')
		.innerJoin('campaign', 'campaign.id', 'campaign_site.campaign_id')
		.select(['campaign_site.site_id as site', 'campaign.slug', 'campaign.code_salt'])
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign_site.site_id', 'in', sites)
		.where((is) =>
			is.or([
				is('campaign.state', '=', 'trial'),
				is.and([is('campaign.state', '=', 'open'), is('campaign.closes_at', '>', clock())])
			])
		)
		.orderBy('campaign.opens_at', 'desc')
		.orderBy('campaign.slug')
		.execute();
	return rows.map(({ site, slug, code_salt: salt }) => ({ site, slug, codes: salt !== null }));
}
