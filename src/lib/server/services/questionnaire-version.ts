import type { Kysely } from 'kysely';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import { questionnaireHash } from '../../protocol/questionnaire-hash.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { keepValues } from './kept-values.ts';

const kept = keepValues<Questionnaire>();

/**
 * The questionnaire a release or a campaign names by its hash.
 * @throws Error when the version is not in the database, which a foreign key forbids.
 */
export async function readQuestionnaireVersion(
	{ app }: Pick<Server, 'app'>,
	hash: string
): Promise<Questionnaire> {
	return kept(app, hash, async () => {
		const { definition } = await app
			.selectFrom('questionnaire_version')
			.select('definition')
			.where('hash', '=', hash)
			.executeTakeFirstOrThrow();
		return parseQuestionnaire(JSON.parse(definition));
	});
}

/**
 * Keeps what a campaign asks, under the hash that names it; the same again changes nothing.
 * @param at milliseconds since 1970, UTC
 * @returns the hash
 */
export async function keepQuestionnaireVersion(
	db: Kysely<AppDatabase>,
	questionnaire: Questionnaire,
	at: number
): Promise<string> {
	const hash = await questionnaireHash(questionnaire);
	await db
		.insertInto('questionnaire_version')
		.values({
			hash,
			questionnaire_id: questionnaire.id,
			version: questionnaire.version,
			definition: canonicalJson(questionnaire),
			created_at: at
		})
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	return hash;
}
