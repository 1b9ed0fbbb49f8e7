import { localOf } from '../../../domain/campaign/local-moment.ts';
import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import type { Group } from '../../../domain/disclosure/release.ts';
import { numberText } from '../../../domain/followup/commitment.ts';
import { decisionNumber } from '../../../domain/meeting/decision.ts';
import type { Happening } from '../../../domain/meeting/year.ts';
import { settles } from '../../../domain/meeting/vote.ts';
import { type OutcomeReport, reportOutcomes } from '../../../domain/report/outcome-report.ts';
import type { AnswerUnit } from '../../../domain/campaign/campaign.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { readCommitments } from '../followup/commitment-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';
import { decisionsFor } from './decisions.ts';

/** One thing that happened, as everybody may read it. */
type Told = Happening &
	(
		| { readonly kind: 'asked'; readonly slug: string; readonly title: Localized }
		| {
				readonly kind: 'answered';
				readonly slug: string;
				readonly title: Localized;
				readonly unit: AnswerUnit;
				readonly codes: boolean;
				/** Of this building where it is published apart; else of the whole. */
				readonly group: Pick<Group, 'label' | 'respondents' | 'frame'>;
				/** What came out of a consultation that settles nothing by itself. */
				readonly reports: readonly OutcomeReport[];
		  }
		/** What came out of one question of a formal vote. */
		| {
				readonly kind: 'decided';
				readonly slug: string;
				readonly title: Localized;
				readonly unit: AnswerUnit;
				readonly report: OutcomeReport;
		  }
		| {
				readonly kind: 'decided' | 'done';
				/** « 2027-1 »; empty where it has none of its own. */
				readonly number: string;
				readonly text: Localized;
		  }
	);

/** What is public of a building, whatever the year. */
export interface SiteYear {
	readonly name: string;
	readonly organisation: string;
	readonly demonstration: boolean;
	readonly happenings: readonly Told[];
}

/**
 * What was asked, answered, decided and done in a building: what is public, and nothing else. Null
 * where there is no such building. How many answered is read of the publication alone.
 * @param language of what is said of a vote
 */
export async function readSiteYear(
	reader: ReleaseReader,
	site: string,
	language: string
): Promise<SiteYear | null> {
	const row = await reader.app
		.selectFrom('site')
		.innerJoin('organisation', 'organisation.id', 'site.organisation_id')
		.select([
			'site.name',
			'organisation.id as organisation_id',
			'organisation.name as organisation',
			'organisation.demonstration'
		])
		.where('site.id', '=', site)
		.executeTakeFirst();
	if (row === undefined) return null;
	const [asked, decided] = await Promise.all([
		askedAndAnswered(reader, site, language),
		decidedAndDone(reader, site, row.organisation_id)
	]);
	return {
		name: row.name,
		organisation: row.organisation,
		demonstration: row.demonstration === 1,
		happenings: [...asked, ...decided]
	};
}

async function askedAndAnswered(
	reader: ReleaseReader,
	site: string,
	language: string
): Promise<Told[]> {
	const [rows, releases] = await Promise.all([
		heldIn(reader, site)
			.select(['campaign.id', 'campaign.slug', 'campaign.title'])
			.select(['campaign.opens_at', 'campaign.ballot'])
			.execute(),
		heldIn(reader, site)
			.innerJoin('release', 'release.campaign_id', 'campaign.id')
			.select(['campaign.id as campaign', 'release.id'])
			.where('release.publishes_at', '<=', reader.clock())
			.orderBy('release.sequence')
			.execute()
	]);
	const latest = new Map(releases.map(({ campaign, id }) => [campaign, id]));
	const told: Told[] = [];
	for (const { id: campaign, slug, title: stored, opens_at: opens, ballot: ruled } of rows) {
		const title = JSON.parse(stored) as Localized;
		told.push({ kind: 'asked', day: dayOf(opens), slug, title });
		const published = latest.get(campaign);
		const release = published === undefined ? null : await readReleaseById(reader, published);
		if (release === null) continue;
		const questionnaire = await readQuestionnaireVersion(reader, release.questionnaire.hash);
		const ballot = ruled === null ? null : (JSON.parse(ruled) as BallotRules);
		const group =
			release.groups.find(({ kind, id }) => kind === 'site' && id === site) ??
			release.groups.find(({ kind }) => kind === 'total');
		if (group === undefined) continue;
		const day = dayOf(Date.parse(release.publishedAt));
		const settled = (release.outcomes ?? []).filter(
			(outcome) => ballot?.formal != null && settles(outcome)
		);
		const reports = reportOutcomes(release.outcomes ?? [], ballot, questionnaire, language);
		const isSettled = ({ item }: OutcomeReport): boolean =>
			settled.some((outcome) => outcome.item === item);
		told.push({
			kind: 'answered',
			day,
			slug,
			title,
			unit: release.unit,
			codes: release.method.codes,
			group: { label: group.label, respondents: group.respondents, frame: group.frame },
			reports: reports.filter((report) => !isSettled(report))
		});
		for (const report of reports.filter(isSettled)) {
			told.push({ kind: 'decided', day, slug, title, unit: release.unit, report });
		}
	}
	return told;
}

/** The campaigns that were opened in a building. */
function heldIn({ app, clock }: ReleaseReader, site: string) {
	return app
		.selectFrom('campaign')
		.innerJoin('campaign_site', 'campaign_site.campaign_id', 'campaign.id')
		.where('campaign_site.site_id', '=', site)
		.where('campaign.state', 'in', ['open', 'closed', 'released'])
		.where('campaign.opens_at', '<=', clock());
}

async function decidedAndDone(
	{ app }: Pick<ReleaseReader, 'app'>,
	site: string,
	organisation: string
): Promise<Told[]> {
	const [decisions, commitments] = await Promise.all([
		decisionsFor(app, { site, organisation }),
		readCommitments(app, organisation, (is) =>
			is.or([is('site_id', 'is', null), is('site_id', '=', site)])
		)
	]);
	return [
		...decisions.map((decision): Told => ({
			kind: 'decided',
			day: dayOf(decision.confirmed),
			number: decisionNumber(decision),
			text: { fr: decision.words }
		})),
		...commitments.flatMap((one): Told[] => {
			const number = numberText(one.number);
			const done = one.steps.findLast(({ state }) => state === 'done');
			return [
				// The decision of an assembly stands there itself; what is asked of others, or not done, is none.
				...(one.source.kind === 'decision' || one.resolution !== 'we-will'
					? []
					: [{ kind: 'decided', day: dayOf(one.steps[0].at), number, text: one.text } as const]),
				...(done === undefined
					? []
					: [{ kind: 'done', day: dayOf(done.at), number, text: one.text } as const])
			];
		})
	];
}

function dayOf(moment: number): string {
	return localOf(moment).slice(0, 10);
}
