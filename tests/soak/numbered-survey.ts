import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { decodeResponse } from '#lib/domain/response/encoding.ts';
import { words } from '#lib/library/words.ts';
import { associatedData } from '#lib/protocol/envelope.ts';
import { openBallotBoxForReading } from '#lib/server/database/databases.ts';
import { createOpener } from '#lib/server/sealing/opener.ts';
import { privateKeys } from '#lib/server/tabulator/private-keys.ts';
import type { OpenSurvey } from '../support/open-survey.ts';

/**
 * One question, and its answer is a number nobody else gives: what comes out of the opened box says
 * of every response whether it was lost, and whether it came twice.
 */
export const numbered: Questionnaire = parseQuestionnaire({
	format: 'porte-voix-questionnaire',
	id: 'numero-unique',
	version: 1,
	title: words('Numéro unique', 'Unique number'),
	invitation: words('Votre numéro', 'Your number'),
	minutes: 1,
	languages: ['fr', 'en'],
	dimensions: {},
	questions: [
		{
			id: 'numero',
			kind: 'number',
			text: words('Quel est votre numéro ?', 'What is your number?'),
			short: words('Numéro', 'Number'),
			predicates: {
				often: words('ont un grand numéro', 'have a large number'),
				none: words('ont un petit numéro', 'have a small number')
			},
			minimum: 0,
			maximum: 999_999_999,
			someFrom: 1,
			oftenFrom: 2
		}
	]
});

export interface Opened {
	readonly site: string;
	readonly number: number;
}

/** Every envelope of the box, opened as the tabulator does. Nothing else may have the box open to write. */
export async function openedNumbers({ config, slug }: OpenSurvey): Promise<Opened[]> {
	const db = openBallotBoxForReading(config);
	try {
		const box = await db
			.selectFrom('box')
			.selectAll()
			.where('campaign', '=', slug)
			.executeTakeFirstOrThrow();
		const open = createOpener(await privateKeys(config.data).read(slug, box.key));
		const rows = await db
			.selectFrom('envelope')
			.select(['site', 'sealed'])
			.where('campaign', '=', slug)
			.execute();
		return rows.map(({ site, sealed }) => {
			const bound = associatedData(slug, box.questionnaire, site);
			const { answers } = decodeResponse(numbered, open(sealed, bound));
			const answer = answers['numero'];
			if (typeof answer !== 'object' || answer.kind !== 'number') throw new Error('no number');
			return { site, number: answer.value };
		});
	} finally {
		await db.destroy();
	}
}
