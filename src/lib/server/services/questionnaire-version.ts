import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Server } from '../server.ts';

/** Published versions never change: parsed once. */
const kept = new Map<string, Questionnaire>();
const keptAtMost = 24;

/**
 * The questionnaire a release or a campaign names by its hash.
 * @throws Error when the version is not in the database, which a foreign key forbids.
 */
export async function readQuestionnaireVersion(
	server: Pick<Server, 'app'>,
	hash: string
): Promise<Questionnaire> {
	const known = kept.get(hash);
	if (known !== undefined) return known;
	const row = await server.app
		.selectFrom('questionnaire_version')
		.select('definition')
		.where('hash', '=', hash)
		.executeTakeFirstOrThrow();
	const questionnaire = parseQuestionnaire(JSON.parse(row.definition));
	const oldest = kept.keys().next();
	if (kept.size >= keptAtMost && oldest.done !== true) kept.delete(oldest.value);
	kept.set(hash, questionnaire);
	return questionnaire;
}
