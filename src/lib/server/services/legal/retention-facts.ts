import type { CampaignState } from '../../../domain/campaign/campaign.ts';
import { envelopeDays, envelopeDaysOf, type SignedFile } from '../../../domain/legal/legal-file.ts';
import type { Ending } from '../../../domain/campaign/steps.ts';
import { destructionDay, type RetentionFacts } from '../../../domain/legal/retention.ts';
import type { Server } from '../../server.ts';

/** All that the retention clock looks at. */
export async function retentionFacts(
	server: Pick<Server, 'app' | 'accounts'>
): Promise<RetentionFacts> {
	const [campaigns, tallies, accounts, invitations, tablets] = await Promise.all([
		campaignsKept(server),
		talliesKept(server),
		accountsEnded(server),
		server.app.selectFrom('access_slip').select(['id', 'expires_at as expires']).execute(),
		tabletsRetired(server)
	]);
	return { campaigns, tallies, accounts, invitations, tablets };
}

type CampaignKept = RetentionFacts['campaigns'][number];

async function campaignsKept({ app }: Pick<Server, 'app'>): Promise<CampaignKept[]> {
	const rows = await selectKept(app)
		.where('campaign.state', 'in', ['draft', 'trial', 'released'])
		.execute();
	return rows.map(keptOf);
}

/** When the sealed answers of one campaign are destroyed, and whether they are. */
export async function readEnding(
	{ app }: Pick<Server, 'app'>,
	campaign: { readonly id: string }
): Promise<Ending> {
	const row = await selectKept(app)
		.where('campaign.id', '=', campaign.id)
		.executeTakeFirstOrThrow();
	const kept = keptOf(row);
	return {
		destroys: kept.demonstration ? null : destructionDay(kept),
		destroyed: kept.destroyed
	};
}

function selectKept(app: Server['app']) {
	return app
		.selectFrom('campaign')
		.leftJoin('legal_file', 'legal_file.campaign_id', 'campaign.id')
		.leftJoin('destruction', (join) =>
			join
				.onRef('destruction.subject', '=', 'campaign.id')
				.on('destruction.rule', '=', 'campaign-data')
				.on('destruction.state', '=', 'done')
		)
		.select([
			'campaign.id',
			'campaign.state',
			'campaign.opens_at as opens',
			'campaign.closes_at as closes',
			'campaign.collects_until as collectsUntil',
			'campaign.publishes_at as publishes',
			'campaign.demonstration',
			'legal_file.signed',
			'destruction.id as certificate'
		]);
}

type KeptRow = Awaited<ReturnType<ReturnType<typeof selectKept>['execute']>>[number];

function keptOf(row: KeptRow): CampaignKept {
	return {
		id: row.id,
		state: row.state as CampaignState,
		calendar: {
			opens: row.opens,
			closes: row.closes,
			collectsUntil: row.collectsUntil,
			publishes: row.publishes
		},
		// One that opened before there was a legal file named no delay: the longest holds.
		envelopeDays:
			row.signed === null
				? envelopeDays.most
				: envelopeDaysOf((JSON.parse(row.signed) as SignedFile).fields),
		demonstration: row.demonstration === 1,
		destroyed: row.certificate !== null
	};
}

/** Those of invented votes are nobody's, and stay. */
async function talliesKept({ app }: Pick<Server, 'app'>): Promise<RetentionFacts['tallies']> {
	return app
		.selectFrom('sealed_tally')
		.innerJoin('campaign', 'campaign.id', 'sealed_tally.campaign_id')
		.select(['campaign.id', 'campaign.publishes_at as publishes'])
		.where('campaign.demonstration', '=', 0)
		.execute();
}

async function accountsEnded({
	accounts
}: Pick<Server, 'accounts'>): Promise<RetentionFacts['accounts']> {
	const listed = await accounts.list();
	return listed
		.filter(({ memberships, ended }) => memberships.length === 0 && ended.length > 0)
		.map(({ id, ended }) => ({
			id,
			ended: Math.max(...ended.map(({ ends }) => ends ?? Infinity))
		}));
}

async function tabletsRetired({ app }: Pick<Server, 'app'>): Promise<RetentionFacts['tablets']> {
	const rows = await app
		.selectFrom('device')
		.select(['id', 'revoked_at', 'lost_at'])
		.where((is) => is.or([is('revoked_at', 'is not', null), is('lost_at', 'is not', null)]))
		.where((is) => is.or([is('contact', 'is not', null), is('contacted_at', 'is not', null)]))
		.execute();
	return rows.map(({ id, revoked_at, lost_at }) => ({
		id,
		retired: Math.max(revoked_at ?? 0, lost_at ?? 0)
	}));
}
