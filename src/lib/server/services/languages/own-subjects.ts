import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { Config } from '../../config.ts';
import type { AppDatabase } from '../../database/schema.ts';
import { askableQuestionnaire, newestOwnVersions } from '../questionnaires/own-versions.ts';
import { questionnaireSubject, readSubject, type Subject, subjectIds } from './subjects.ts';

interface Place {
	readonly app: Kysely<AppDatabase>;
	readonly config: Pick<Config, 'root'>;
}

/**
 * What ships, or the newest version of a questionnaire of the organisation.
 * @throws Refusal `unknown-subject`
 */
export async function readAnySubject(
	{ app, config }: Place,
	organisation: string,
	id: string
): Promise<Subject> {
	if (subjectIds.includes(id)) return readSubject(config, id);
	const own = await askableQuestionnaire(app, organisation, id);
	if (own === null) throw new Refusal('unknown-subject');
	return questionnaireSubject(own);
}

/** Everything that an organisation can translate, its own questionnaires last. */
export async function allSubjects(
	{ app, config }: Place,
	organisation: string
): Promise<readonly Subject[]> {
	const [shipped, own] = await Promise.all([
		Promise.all(subjectIds.map((id) => readSubject(config, id))),
		newestOwnVersions(app, organisation)
	]);
	return [...shipped, ...own.map(({ questionnaire }) => questionnaireSubject(questionnaire))];
}
