import { expect, test } from 'vitest';
import { promiseFor } from '#lib/domain/disclosure/promise.ts';
import { emptyFields, type LegalFacts } from '#lib/domain/legal/legal-file.ts';
import { noticeChapter } from '#lib/export/legal/notice-chapter.ts';

const facts: LegalFacts = {
	organisation: 'Coopérative La Passerelle',
	tenure: 'coop',
	title: { fr: 'Refaire la toiture', en: 'Redo the roof' },
	askedBy: 'La secrétaire',
	unit: 'member',
	languages: ['fr', 'en'],
	sites: [{ name: 'La Passerelle', dwellings: 12 }],
	calendar: { opens: 0, closes: 1, collectsUntil: 2, publishes: 3 },
	margin: 3,
	custody: 'custodians',
	codes: true,
	touches: false,
	questions: 1,
	background: 0,
	readers: [],
	help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
	demonstration: false
};
const announced = { fr: 'Seul le résultat sera publié.', en: 'Only the result will be published.' };

test.each(['fr', 'en'] as const)(
	'the notice of a ballot says in %s what the ballot announces, and that of a survey its promise',
	(language) => {
		const printed = (of: LegalFacts): string =>
			JSON.stringify(noticeChapter({ version: 1, facts: of, fields: emptyFields }, language, ''));
		const survey = promiseFor('member')[language];
		if (survey === undefined) throw new Error('a survey promises in every language');
		expect(printed(facts)).toContain(survey);
		expect(printed(facts)).not.toContain(announced[language]);
		const ballot = printed({ ...facts, promise: announced });
		expect(ballot).toContain(announced[language]);
		expect(ballot).not.toContain(survey);
		expect(ballot).not.toMatch(/sondage|survey/);
	}
);
