import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { promiseFor } from '#lib/domain/disclosure/promise.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { releaseDdi } from '#lib/export/ddi.ts';
import { layOutReport } from '#lib/export/report/lay-out-report.ts';
import { releaseXlsx } from '#lib/export/xlsx.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { csvOf } from '#lib/server/services/exports/csv-of.ts';
import { exportNamespaces } from '#lib/server/services/exports/export-namespaces.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { composeMethod } from '#lib/server/services/results/compose-method.ts';
import { readZipDirectory } from '#lib/server/spreadsheet/zip-directory.ts';
import { annualRelease } from '../../support/annual-release.ts';
import {
	ballotQuestions,
	ballotSurvey,
	formalRules,
	outcomeOf,
	worksRules
} from '../../support/outcomes.ts';
import { outcomeRelease } from '../../support/published-outcomes.ts';

const catalogs = resolve('src/lib/i18n/catalogs/fr');

/** Every key of every catalog, as it is printed where its words are not there. */
const keys = new Set(
	readdirSync(catalogs).flatMap((file) =>
		keysOf(JSON.parse(readFileSync(resolve(catalogs, file), 'utf8')) as object)
	)
);

function keysOf(texts: object, parent = ''): string[] {
	return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
		typeof text === 'object' && text !== null
			? keysOf(text, `${parent}${name}.`)
			: [`${parent}${name}`.replace(/_(zero|one|two|few|many|other)$/, '')]
	);
}

/** What in a text looks like a key: a dotted one anywhere, one of two words alone. */
function keysIn(text: string): string[] {
	const dotted = text.match(/\b[a-z][A-Za-z]*(?:\.[A-Za-z-]+)+\b/g) ?? [];
	const alone = text.match(/(?<![\w.:/-])[a-z]+[A-Z][A-Za-z]+(?![\w-])/g) ?? [];
	return [...dotted, ...alone].filter((one) => keys.has(one));
}

/** Every text of a document that is printed: not the names of its fields. */
function textsOf(document: unknown): string[] {
	if (typeof document === 'string') return [document];
	if (typeof document !== 'object' || document === null) return [];
	return Object.values(document).flatMap(textsOf);
}

function sheetsOf(xlsx: Uint8Array): string {
	const bytes = Buffer.from(xlsx);
	return readZipDirectory(xlsx)
		.filter(({ name }) => /sharedStrings|workbook\.xml$|sheet\d+\.xml$/.test(name))
		.map(({ offset, packed }) => {
			const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
			return inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8');
		})
		.join(' ');
}

const vote = (announcement: Outcome['announcement'], kind: BallotRules['kind'] = 'vote') =>
	formalRules({ announcement, kind, questions: [ballotQuestions[0], ballotQuestions[2]] });

const published: Readonly<
	Record<string, { release: Release; questionnaire: Questionnaire; ballot: BallotRules | null }>
> = {
	survey: {
		release: annualRelease({ respondents: 22, pairs: { securite: [21, 0] } }),
		questionnaire: annualSurvey,
		ballot: null
	},
	'vote under each announcement': of(
		[outcomeOf.motion, { ...outcomeOf.chosen, announcement: 'protected' }],
		vote('protected')
	),
	'exact vote': of([{ ...outcomeOf.motion, announcement: 'exact' }], vote('exact')),
	'vote of which the result alone is said': of(
		[{ ...outcomeOf.motion, announcement: 'result-only', sides: [], verdict: 'rejected' }],
		vote('result-only')
	),
	'vote without a quorum': of(
		[{ ...outcomeOf.motion, verdict: 'no-quorum', sides: [] }],
		vote('protected')
	),
	'vote without its rules at hand': of([outcomeOf.motion, outcomeOf.chosen], null),
	election: of([outcomeOf.chosen], vote('result-only', 'election')),
	order: of([outcomeOf.order], worksRules({ kind: 'ranking', questions: [ballotQuestions[1]] })),
	works: of([outcomeOf.funded], worksRules()),
	'too few': of([outcomeOf.withheld], worksRules())
};

function of(outcomes: readonly Outcome[], ballot: BallotRules | null) {
	return { release: outcomeRelease(outcomes), questionnaire: ballotSurvey, ballot };
}

describe('files of a publication', () => {
	test('are looked through for keys by a search that finds them', () => {
		expect(keysIn('Pour : 1 verdict.rejected howTitle')).toEqual(['verdict.rejected', 'howTitle']);
	});

	test.each(Object.entries(published))(
		'print no key in any language: %s',
		{ timeout: 60_000 },
		async (_, { release, questionnaire, ballot }) => {
			const one = { release, questionnaire, ballot, previous: null, years: [] };
			const found: string[] = keysIn(JSON.stringify(textsOf(release)));
			for (const locale of locales) {
				const { t } = await createTranslation(locale, exportNamespaces);
				const speech = { t, locale, unit: release.unit };
				const page = composeLetter(one, null, locale);
				const beside = { comments: false, team: false };
				const method = composeMethod(release, questionnaire, locale, beside, ballot);
				const parts = release.tables.filter(({ group }) => group !== page.letter.group.id);
				const source = { page, method, parts, team: null, comments: null };
				const files = {
					csv: csvOf(one, speech),
					ddi: releaseDdi({ ...source, release, questionnaire }, speech),
					xlsx: sheetsOf(await releaseXlsx({ ...source, release, questionnaire }, speech)),
					report: textsOf(layOutReport(source, speech, 'a4')).join('\n')
				};
				for (const [kind, text] of Object.entries(files)) {
					found.push(...keysIn(text).map((key) => `${locale} ${kind} ${key}`));
					// What was announced of a consultation takes the place of the promise of a survey.
					const promised = text.includes(promiseFor(release.unit)[locale] ?? 'no promise');
					expect(promised, `${locale} ${kind}`).toBe((release.outcomes ?? []).length === 0);
				}
			}
			expect(found).toEqual([]);
		}
	);

	test('say of a vote that is counted exactly what its method page says, and not that nobody could prove an answer', async () => {
		const one = published['exact vote'];
		if (one === undefined) throw new Error('no vote');
		const { t } = await createTranslation('fr', exportNamespaces);
		const csv = csvOf({ ...one, previous: null, years: [] }, { t, locale: 'fr' });
		expect(csv).toContain('Le décompte exact sera inscrit au procès-verbal.');
		expect(csv).not.toContain('ne permettent à personne');
	});
});
