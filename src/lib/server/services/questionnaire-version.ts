import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
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
