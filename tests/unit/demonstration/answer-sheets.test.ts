import { describe, expect, it } from 'vitest';
import { adaptQuestionnaire } from '#lib/domain/questionnaire/adapt.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { kindRules } from '#lib/domain/questionnaire/kinds/kinds.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { library } from '#lib/library/library.ts';
import { answerSheets } from '#lib/server/demonstration/answer-sheets.ts';
import { demonstrationCampaigns } from '#lib/server/demonstration/campaigns.ts';
import { seededChance } from '#lib/server/demonstration/chance.ts';
import type { Portrait } from '#lib/server/demonstration/portrait.ts';

function asked(id: string): Questionnaire {
	const questionnaire = library.get(id);
	if (questionnaire === undefined) throw new Error(`the library has no ${id}`);
	return adaptQuestionnaire(questionnaire, { background: [], comments: false });
}

/** Counts again, by the domain's own rules, what the answers of a portrait say. */
function counted(questionnaire: Questionnaire, portrait: Portrait) {
	const counts = new Map<string, { often: number; some: number; none: number }>();
	for (const answers of answerSheets(questionnaire, portrait, seededChance(7))) {
		const response = finish(questionnaire, { state: 'in-progress', answers }, 'fr');
		for (const question of questionnaire.questions) {
			const answer = response.answers[question.id] ?? { kind: 'none', reason: 'skipped' };
			for (const [item, part] of kindRules(question).tabulate.place(question, answer)) {
				const count = counts.get(item) ?? { often: 0, some: 0, none: 0 };
				count[part] += 1;
				counts.set(item, count);
			}
		}
	}
	return counts;
}

const filled = demonstrationCampaigns.flatMap((campaign) => {
	const { slug, portraits } = campaign;
	return portraits === null
		? []
		: [{ slug, questionnaire: asked(campaign.questionnaire), portraits }];
});

describe('answerSheets', () => {
	it.each(filled)('makes answers of $slug that count to its portraits', (campaign) => {
		const { questionnaire, portraits } = campaign;
		for (const portrait of portraits(questionnaire)) {
			const counts = counted(questionnaire, portrait);
			const readings = Object.entries(portrait.readings);
			expect(readings.map(([item]) => [item, counts.get(item)])).toEqual(readings);
			for (const [question, options] of Object.entries(portrait.options)) {
				for (const [code, count] of Object.entries(options)) {
					expect(counts.get(`${question}.${code}`)?.often, code).toBe(count);
				}
			}
		}
	});

	it('makes the same answers from the same seed', () => {
		const campaign = filled[0];
		const [portrait] = campaign?.portraits(campaign.questionnaire) ?? [];
		if (campaign === undefined || portrait === undefined) throw new Error('nothing to compare');
		const sheets = (seed: number) =>
			answerSheets(campaign.questionnaire, portrait, seededChance(seed));
		expect(sheets(1)).toEqual(sheets(1));
		expect(sheets(1)).not.toEqual(sheets(2));
	});

	it('refuses more answers than there are households to ask', () => {
		const questionnaire = asked('sondage-provincial');
		const portrait: Portrait = {
			site: 'x',
			households: 10,
			readings: {
				'organisme-offre-soutien': { often: 4, some: 0, none: 6 },
				'utilise-si-offert': { often: 5, some: 5, none: 0 }
			},
			options: {}
		};
		expect(() => answerSheets(questionnaire, portrait, seededChance(1))).toThrow(RangeError);
	});
});
