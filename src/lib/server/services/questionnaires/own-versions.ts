import type { Kysely } from 'kysely';
import { adaptQuestionnaire } from '../../../domain/questionnaire/adapt.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { library } from '../../../library/library.ts';
import type { AppDatabase } from '../../database/schema.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';

/** A published version of an organisation's own questionnaire. */
export interface OwnVersion {
	readonly id: string;
	readonly version: number;
	readonly hash: string;
	/** Who of the community approved it; null where nobody has to. */
	readonly partner: string | null;
	/** Milliseconds since 1970, UTC. */
	readonly publishedAt: number;
	readonly questionnaire: Questionnaire;
}

/** The published versions of one own questionnaire, the newest first. */
export async function ownVersions(
	app: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<readonly OwnVersion[]> {
	const rows = await app
		.selectFrom('own_version')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.where('questionnaire_id', '=', id)
		.orderBy('version', 'desc')
		.execute();
	return Promise.all(
		rows.map(async ({ version, hash, partner, published_at }) => ({
			id,
			version,
			hash,
			partner,
			publishedAt: published_at,
			questionnaire: await readQuestionnaireVersion({ app }, hash)
		}))
	);
}

/** The newest published version of each own questionnaire, the latest first. */
export async function newestOwnVersions(
	app: Kysely<AppDatabase>,
	organisation: string
): Promise<readonly OwnVersion[]> {
	const rows = await app
		.selectFrom('own_version')
		.select('questionnaire_id')
		.where('organisation_id', '=', organisation)
		.groupBy('questionnaire_id')
		.execute();
	const newest = await Promise.all(
		rows.map(async ({ questionnaire_id: id }) => (await ownVersions(app, organisation, id))[0])
	);
	return newest
		.filter((one) => one !== undefined)
		.toSorted((one, other) => other.publishedAt - one.publishedAt);
}

/**
 * What a campaign of an organisation can ask under an id: of the library, or the newest version of
 * its own. Never a draft, never of another organisation. Null for neither.
 */
export async function askableQuestionnaire(
	app: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<Questionnaire | null> {
	const shipped = library.get(id);
	if (shipped !== undefined) return shipped;
	return (await ownVersions(app, organisation, id))[0]?.questionnaire ?? null;
}

/** The whole questionnaire that one was adapted from, with every background question. */
export async function wholeQuestionnaire(
	app: Kysely<AppDatabase>,
	organisation: string,
	adapted: Questionnaire
): Promise<Questionnaire> {
	const shipped = library.get(adapted.id);
	if (shipped !== undefined) return shipped;
	const versions = await ownVersions(app, organisation, adapted.id);
	const own = versions.find(({ version }) => version === adapted.version);
	return own?.questionnaire ?? adapted;
}

/** What a campaign of an organisation can ask besides the library, with what helps to choose it. */
export async function ownInstruments(app: Kysely<AppDatabase>, organisation: string) {
	const newest = await newestOwnVersions(app, organisation);
	// What a consultation asks is asked with its rules, never as a survey.
	return newest
		.filter(({ id }) => !id.startsWith('consultation-'))
		.map(({ id, questionnaire }) => {
			const { questions } = adaptQuestionnaire(questionnaire, { background: [], comments: false });
			return {
				id,
				title: questionnaire.title,
				minutes: questionnaire.minutes,
				/** What is asked of everybody. */
				questions: questions.filter(({ kind }) => kind !== 'statement').length
			};
		});
}
