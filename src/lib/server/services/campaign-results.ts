import type { Tenure } from '../../domain/campaign/campaign.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { inSameWords } from '../../domain/report/same-words.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';
import { listReleases, readReleaseById, type ReleaseReader } from './read-releases.ts';

/** What anybody may know of a campaign, before and after its day. Moments in milliseconds, UTC. */
interface CampaignFacts {
	readonly slug: string;
	readonly title: Localized;
	readonly organisationId: string;
	readonly organisation: string;
	readonly tenure: Tenure;
	readonly publishes: number;
	readonly demonstration: boolean;
}

/** The same survey in another year, already public. */
interface OtherYear {
	readonly slug: string;
	readonly title: Localized;
	readonly publishedAt: string;
}

export interface CampaignResults {
	readonly campaign: CampaignFacts;
	/** Null before the day of publication. */
	readonly published: {
		readonly release: Release;
		readonly questionnaire: Questionnaire;
		readonly previous: Release | null;
		/** What was ruled of a consultation before it opened; null of a survey. */
		readonly ballot?: BallotRules | null;
		/** This campaign and its other years, oldest first. */
		readonly years: readonly OtherYear[];
	} | null;
}

/** What was published of a campaign, its latest publication first to hand; null when it does not exist. */
export async function readCampaignResults(
	reader: ReleaseReader,
	slug: string
): Promise<CampaignResults | null> {
	const row = await reader.app
		.selectFrom('campaign')
		.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
		.select([
			'campaign.slug',
			'campaign.title',
			'campaign.organisation_id',
			'campaign.publishes_at',
			'campaign.demonstration',
			'campaign.previous_slug',
			'campaign.ballot',
			'organisation.name',
			'organisation.tenure'
		])
		.where('campaign.slug', '=', slug)
		.where('campaign.state', '!=', 'draft')
		.executeTakeFirst();
	if (row === undefined) return null;
	const campaign: CampaignFacts = {
		slug: row.slug,
		title: JSON.parse(row.title) as Localized,
		organisationId: row.organisation_id,
		organisation: row.name,
		tenure: row.tenure as Tenure,
		publishes: row.publishes_at,
		demonstration: row.demonstration === 1
	};
	const release = await latestRelease(reader, slug);
	if (release === null) return { campaign, published: null };
	const [questionnaire, previous, years] = await Promise.all([
		readQuestionnaireVersion(reader, release.questionnaire.hash),
		row.previous_slug === null ? null : latestRelease(reader, row.previous_slug),
		yearsOf(reader, row.organisation_id, slug)
	]);
	return {
		campaign,
		published: {
			release,
			questionnaire,
			ballot: row.ballot === null ? null : (JSON.parse(row.ballot) as BallotRules),
			previous: previous && (await besideIt(reader, questionnaire, previous)),
			years
		}
	};
}

/** What of an earlier release can be set beside what is asked now. */
async function besideIt(
	reader: ReleaseReader,
	questionnaire: Questionnaire,
	previous: Release
): Promise<Release> {
	if (previous.questionnaire.id !== questionnaire.id) return previous;
	const before = await readQuestionnaireVersion(reader, previous.questionnaire.hash);
	return inSameWords(previous, questionnaire, before);
}

async function latestRelease(reader: ReleaseReader, slug: string): Promise<Release | null> {
	const latest = (await listReleases(reader, slug)).at(-1);
	return latest === undefined ? null : readReleaseById(reader, latest.id);
}

/** Campaigns that name each other as the year before, of one organisation, already public. */
async function yearsOf(
	reader: ReleaseReader,
	organisation: string,
	slug: string
): Promise<OtherYear[]> {
	const rows = await reader.app
		.selectFrom('campaign')
		.innerJoin('release', 'release.campaign_id', 'campaign.id')
		.select(['campaign.slug', 'campaign.title', 'campaign.previous_slug', 'release.publishes_at'])
		.where('campaign.organisation_id', '=', organisation)
		.where('release.publishes_at', '<=', reader.clock())
		.orderBy('release.publishes_at')
		.execute();
	const linked = new Set([slug]);
	for (let grown = true; grown;) {
		const before = linked.size;
		for (const row of rows) {
			if (row.previous_slug === null) continue;
			if (linked.has(row.slug)) linked.add(row.previous_slug);
			if (linked.has(row.previous_slug)) linked.add(row.slug);
		}
		grown = linked.size > before;
	}
	const years = new Map<string, OtherYear>();
	for (const row of rows) {
		if (!linked.has(row.slug)) continue;
		years.set(row.slug, {
			slug: row.slug,
			title: JSON.parse(row.title) as Localized,
			publishedAt: new Date(row.publishes_at).toISOString()
		});
	}
	return [...years.values()];
}
