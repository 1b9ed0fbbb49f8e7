import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { keepQuestionnaireVersion } from '../questionnaire-version.ts';

/** Publishes what a consultation asks as a version of the organisation's own. */
export async function keepAsked(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	asked: {
		readonly organisation: string;
		readonly account: string;
		readonly questionnaire: Questionnaire;
	}
): Promise<void> {
	const { organisation, account, questionnaire } = asked;
	const at = clock();
	await app.transaction().execute(async (db) => {
		const hash = await keepQuestionnaireVersion(db, questionnaire, at);
		await db
			.insertInto('own_version')
			.values({
				organisation_id: organisation,
				questionnaire_id: questionnaire.id,
				version: questionnaire.version,
				hash,
				partner: null,
				published_at: at,
				account_id: account
			})
			.execute();
		const action = 'questionnaire-published';
		await writeJournal(db, { at, account, organisation, action, subject: questionnaire.id });
	});
}
