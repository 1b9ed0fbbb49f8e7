import type { Commitment } from '../../../domain/followup/commitment.ts';
import { saidOf, reportedMeasures } from '../../../domain/report/measures.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';

/**
 * Whether what a commitment comes from is there and public, in the same organisation, and its site too.
 * @throws Refusal `unknown-source`, `site-not-found`
 */
export async function checkSource(
	reader: ReleaseReader,
	organisation: string,
	{ site, campaign, source }: Pick<Commitment, 'site' | 'campaign' | 'source'>
): Promise<void> {
	if (site !== null && !(await isSiteOf(reader, organisation, site))) {
		throw new Refusal('site-not-found');
	}
	if (campaign !== null && !(await isCampaignOf(reader, organisation, campaign))) {
		throw new Refusal('unknown-source');
	}
	if (source.kind === 'none') return;
	if (source.kind === 'decision') {
		if (await isDecisionOf(reader, organisation, source.decision)) return;
		throw new Refusal('unknown-source');
	}
	const release = await readReleaseById(reader, source.release);
	if (release === null || release.campaign !== campaign) throw new Refusal('unknown-source');
	if (source.kind === 'outcome') {
		const told = release.outcomes?.some(({ item }) => item === source.item);
		if (told !== true) throw new Refusal('unknown-source');
		return;
	}
	const { group, item } = source;
	if (source.kind === 'wanted') {
		const told = release.tables.some(
			(table) => table.group === group && table.item.startsWith(`${item}.`)
		);
		if (!told) throw new Refusal('unknown-source');
		return;
	}
	const table = release.tables.find((one) => one.group === group && one.item === item);
	const questionnaire = await readQuestionnaireVersion(reader, release.questionnaire.hash);
	const measure = reportedMeasures(questionnaire).get(item)?.measure;
	if (table === undefined || measure === undefined) throw new Refusal('unknown-source');
	if (saidOf(table, measure, source.pole) === null) throw new Refusal('unknown-source');
}

async function isSiteOf(
	{ app }: ReleaseReader,
	organisation: string,
	id: string
): Promise<boolean> {
	const row = await app
		.selectFrom('site')
		.select('id')
		.where('id', '=', id)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return row !== undefined;
}

async function isDecisionOf(
	{ app }: ReleaseReader,
	organisation: string,
	id: string
): Promise<boolean> {
	const row = await app
		.selectFrom('meeting_decision')
		.select('id')
		.where('id', '=', id)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return row !== undefined;
}

async function isCampaignOf(
	{ app }: ReleaseReader,
	organisation: string,
	slug: string
): Promise<boolean> {
	const row = await app
		.selectFrom('campaign')
		.select('id')
		.where('slug', '=', slug)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return row !== undefined;
}
