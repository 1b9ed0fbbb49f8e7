import type { Release } from '#lib/domain/disclosure/release.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { keepQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import { draft, type Office } from './office.ts';

/**
 * Puts a publication of the annual survey where everybody reads it, of a campaign that nobody answered.
 * @returns the slug of the campaign
 */
export async function storeRelease(office: Office, release: Release): Promise<string> {
	const { app } = office.server;
	const slug = await draft(office);
	const hash = await keepQuestionnaireVersion(app, annualSurvey, office.now());
	const questionnaire = { id: annualSurvey.id, version: 1, hash };
	const campaign = await app
		.updateTable('campaign')
		.set({ state: 'released' })
		.where('slug', '=', slug)
		.returning('id')
		.executeTakeFirstOrThrow();
	await app
		.insertInto('release')
		.values({
			id: release.id,
			campaign_id: campaign.id,
			sequence: 1,
			body: JSON.stringify({ ...release, campaign: slug, questionnaire }),
			publishes_at: office.now(),
			created_at: office.now()
		})
		.execute();
	return slug;
}
