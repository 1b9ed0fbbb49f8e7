import type { CampaignState } from '../../../domain/campaign/campaign.ts';
import type { Certificate } from '../../../domain/legal/certificate.ts';
import { envelopeDays, envelopeDaysOf, type SignedFile } from '../../../domain/legal/legal-file.ts';
import { type DataState, dataStateOf, destructionDay } from '../../../domain/legal/retention.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { readCertificates } from './certificates.ts';
import { type Incident, listIncidents } from './incidents.ts';
import { listRequests, type PersonRequest } from './requests.ts';

/** One campaign in the register of what was collected and made anonymous. Moments in milliseconds, UTC. */
interface RegisterLine {
	readonly slug: string;
	readonly title: Localized;
	readonly opens: number;
	readonly closes: number;
	/** When its results were published or will be. */
	readonly publishes: number;
	/** In one sentence, from its legal file; empty where it has none. */
	readonly purpose: string;
	/** Who oversaw that results were made anonymous. */
	readonly supervisor: string;
	/** Id of the release; null before its day. */
	readonly release: string | null;
	readonly data: DataState;
	/** When its sealed answers go, or went. */
	readonly day: number;
	readonly certificate: string | null;
	/** Made of invented answers: the clock leaves them. */
	readonly demonstration: boolean;
}

/** The register of an organisation: campaigns, publications, destructions, incidents, requests. */
export interface Register {
	readonly campaigns: readonly RegisterLine[];
	readonly certificates: readonly Certificate[];
	readonly incidents: readonly Incident[];
	readonly requests: readonly PersonRequest[];
}

/** @throws Refusal `signed-out`, `forbidden` */
export async function readRegister(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<Register> {
	permit(account, 'keep-register', organisation);
	const certificates = await readCertificates(server, organisation);
	const [campaigns, incidents, requests] = await Promise.all([
		linesOf(server, organisation, certificates),
		listIncidents(server, organisation),
		listRequests(server, organisation)
	]);
	return { campaigns, certificates, incidents, requests };
}

async function linesOf(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	organisation: string,
	certificates: readonly Certificate[]
): Promise<RegisterLine[]> {
	const now = clock();
	const rows = await app
		.selectFrom('campaign')
		.leftJoin('legal_file', 'legal_file.campaign_id', 'campaign.id')
		.leftJoin('release', (join) =>
			join
				.onRef('release.campaign_id', '=', 'campaign.id')
				.on('release.publishes_at', '<=', now)
				.on('release.sequence', '=', 1)
		)
		.selectAll('campaign')
		.select(['legal_file.signed', 'release.id as release'])
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.state', 'in', ['open', 'closed', 'released'])
		.orderBy('campaign.opens_at', 'desc')
		.execute();
	return rows.map((row) => {
		const fields = row.signed === null ? null : (JSON.parse(row.signed) as SignedFile).fields;
		const certificate =
			certificates.find(
				({ rule, campaign }) => rule === 'campaign-data' && campaign?.slug === row.slug
			) ?? null;
		const data = {
			state: row.state as CampaignState,
			calendar: {
				opens: row.opens_at,
				closes: row.closes_at,
				collectsUntil: row.collects_until,
				publishes: row.publishes_at
			},
			envelopeDays: fields === null ? envelopeDays.most : envelopeDaysOf(fields),
			demonstration: row.demonstration === 1,
			destroyed: certificate !== null
		};
		return {
			slug: row.slug,
			title: JSON.parse(row.title) as Localized,
			opens: row.opens_at,
			closes: row.closes_at,
			publishes: row.publishes_at,
			purpose: fields?.purpose ?? '',
			supervisor: fields?.supervisor ?? '',
			release: row.release,
			data: dataStateOf(data, now),
			day: certificate === null ? destructionDay(data) : Date.parse(certificate.done),
			certificate: certificate?.id ?? null,
			demonstration: data.demonstration
		};
	});
}
