import { describe, expect, test } from 'vitest';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import { layOutPrint, pagesOf } from '#lib/export/print/lay-out-print.ts';
import type { PrintDocument, Sheet } from '#lib/export/print/print-document.ts';
import type { PrintOrder } from '#lib/export/print/print-source.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { ballotSurvey, formalRules, worksRules } from '../../../support/outcomes.ts';
import { printOrder, printSite, printSource, someCodes, voiceIn } from '../../../support/print.ts';

const languages: readonly Locale[] = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];
const codes = new Map([['erables', someCodes(24)]]);

async function laidOut(
	change: Partial<PrintOrder> = {},
	source: Parameters<typeof printSource>[0] = {},
	locale: Locale = 'fr'
): Promise<PrintDocument> {
	const order = await printOrder(locale, change);
	return layOutPrint(printSource(source), order, source.codes === false ? null : codes);
}

function sheet<Kind extends Sheet['kind']>(
	{ sheets }: PrintDocument,
	kind: Kind
): Extract<Sheet, { kind: Kind }> {
	const found = sheets.find((one) => one.kind === kind);
	if (found === undefined) throw new Error(`no ${kind}`);
	return found as Extract<Sheet, { kind: Kind }>;
}

describe('all that is ticked', () => {
	test('comes building by building, what hangs first and what is cut last', async () => {
		const pins = printSite({ id: 'pins', name: 'Les Pins', dwellings: 9, slips: 9 });
		const document = await laidOut({ sites: [printSite(), pins] }, { codes: false });
		const kinds = ['poster', 'tablet', 'box', 'thanks', 'delivery', 'slips'];
		expect(document.sheets.map(({ kind }) => kind)).toEqual([...kinds, ...kinds]);
		expect(document.sheets.map(pagesOf)).toEqual([1, 1, 1, 1, 2, 4, 1, 1, 1, 1, 1, 2]);
	});

	test('a building without new codes gets no slips, and nothing that is not ticked is there', async () => {
		const pins = printSite({ id: 'pins', name: 'Les Pins' });
		const document = await laidOut({ sites: [printSite(), pins], pieces: ['slips'] });
		expect(document.sheets.map(({ kind }) => kind)).toEqual(['slips']);
		expect(JSON.stringify(document)).not.toContain('Les Pins');
	});
});

describe('a slip', () => {
	test('has its code in the fragment of its square, and one code each', async () => {
		const { slips } = sheet(await laidOut(), 'slips');
		expect(slips.map(({ code }) => code)).toEqual(codes.get('erables'));
		expect(new Set(slips.map(({ qr }) => qr?.path)).size).toBe(24);
	});

	test('sends no phone where none can come, and keeps its code for the tablet', async () => {
		const document = await laidOut({}, { phones: false });
		const [slip] = sheet(document, 'slips').slips;
		expect(slip).toMatchObject({ code: codes.get('erables')?.[0], qr: null, address: null });
		expect(slip?.voices[0]?.phone).toBeNull();
		const poster = sheet(document, 'poster');
		expect(poster.qr).toBeNull();
		expect(poster.ways.map(({ title }) => title)).toEqual([
			'Sur la tablette',
			'Sur papier, ou avec de l’aide'
		]);
		expect(poster.waysTitle).toBe('Deux façons de répondre');
		expect(JSON.stringify(document)).not.toMatch(/avis\.exemple\.ca|carré|téléphone :/i);
	});

	test('without a code asks for none, and says that it is a trial', async () => {
		const document = await laidOut({}, { codes: false, trial: true });
		const [slip] = sheet(document, 'slips').slips;
		expect(slip).toMatchObject({ code: null, trial: 'ESSAI. Rien ne compte.' });
		expect(slip?.voices[0]?.codeLabel).toBeNull();
		expect(JSON.stringify(slip)).not.toMatch(/entrez le code|Le code ne dit/);
	});

	test('with a code does not say that nothing counts: it is good after the opening', async () => {
		const [slip] = sheet(await laidOut({}, { trial: true }), 'slips').slips;
		expect(slip?.trial).toBeNull();
	});

	test.each(languages)('six of usual names make a page, in %s', async (locale) => {
		expect(sheet(await laidOut({}, {}, locale), 'slips').perPage).toBe(6);
	});

	test('eight make a page where the words are few, four where there are two languages', async () => {
		const short = { outside: null, help: { name: '王', phone: '555-0104', place: '1' } };
		const few = await laidOut({ page: 'a4' }, { ...short, codes: false }, 'zh-Hans');
		expect(sheet(few, 'slips').perPage).toBe(8);
		const both = await laidOut({ second: await voiceIn('ar') });
		expect(sheet(both, 'slips').perPage).toBe(4);
		expect(sheet(both, 'slips').slips[0]?.voices.map(({ lang }) => lang)).toEqual(['fr', 'ar']);
	});

	test('says how many for each unit that answers', async () => {
		const of = async (unit: 'household' | 'person' | 'member'): Promise<string> =>
			JSON.stringify(sheet(await laidOut({}, { unit }), 'slips').slips[0]?.voices);
		expect(await of('household')).toContain('Un billet par ménage');
		expect(await of('person')).toContain('Un billet par personne');
		expect(await of('member')).not.toContain('ménage');
	});
});

describe('what hangs on the wall', () => {
	test('the poster says dates, ways, languages in their own scripts, and never a code', async () => {
		const poster = sheet(await laidOut(), 'poster');
		expect(poster.when).toBe('Du 2 au 20 mars 2027');
		expect(poster.title).toBe('Votre avis sur la vie ici');
		expect(poster.languages.map(({ name, rtl }) => [name, rtl])).toEqual([
			['English', false],
			['Español', false],
			['العربية', true],
			['Kreyòl ayisyen', false],
			['简体中文', false]
		]);
		expect(poster.results.label).toBe('Résultats affichés à tous le 3 avril,');
		expect(poster.foot.map(({ text }) => text)).toEqual([
			'Mme Roy, local 104, 418\u00A0555\u20110104',
			'Association de locataires, 418\u00A0555\u20110177'
		]);
		for (const code of codes.get('erables') ?? []) {
			expect(JSON.stringify(poster)).not.toContain(code);
		}
	});

	test('nobody outside the house is named when nobody was', async () => {
		const document = await laidOut({}, { outside: null });
		expect(JSON.stringify(document)).not.toMatch(/extérieur/);
	});

	test('ESSAI stands across what hangs in a trial, and nowhere else', async () => {
		expect((await laidOut({}, { trial: true })).trial).toBe('ESSAI. Rien ne compte.');
		expect((await laidOut()).trial).toBeNull();
	});

	test('dates say the month once only in one month, and years where they differ', async () => {
		const when = async (opens: number, closes: number): Promise<string> => {
			const calendar = { ...printSource().calendar, opens, closes };
			return sheet(await laidOut({}, { calendar }), 'poster').when;
		};
		expect(await when(Date.UTC(2027, 1, 27, 15), Date.UTC(2027, 2, 1, 15))).toBe(
			'Du 27 février au 1er mars 2027'
		);
		expect(await when(Date.UTC(2026, 11, 27, 15), Date.UTC(2027, 0, 20, 15))).toBe(
			'Du 27 décembre 2026 au 20 janvier 2027'
		);
		expect(await when(Date.UTC(2027, 2, 2, 15), Date.UTC(2027, 2, 2, 20))).toBe('2 mars 2027');
	});
});

test('the delivery sheet has a line for each door, and no name, code or number on it', async () => {
	const delivery = sheet(await laidOut(), 'delivery');
	expect(delivery.pages).toEqual([20, 4]);
	const said = JSON.stringify(delivery);
	for (const code of codes.get('erables') ?? []) expect(said).not.toContain(code);
	expect(delivery.lines.join(' ')).toContain('au plus tard le 20 mars 2027');
});

describe('paper of a consultation', () => {
	const promise = 'Les résultats ne disent jamais qui a répondu quoi.';
	const pieces = ['poster', 'thanks', 'slips'] as const;

	test('says who decides and what will be published, in place of the promise of a survey', async () => {
		const told = ballotNotice(formalRules({ announcement: 'result-only' }), ballotSurvey, 3);
		const document = JSON.stringify(await laidOut({ pieces }, { codes: false, ballot: told }));
		expect(document).not.toContain(promise);
		const said = document.split('Seul le résultat sera publié, jamais les voix.');
		// The poster, the card, and a slip for each dwelling.
		expect(said).toHaveLength(1 + 1 + 1 + 24);
		expect(document).toContain('Ce vote décide.');
	});

	test('says it beside a code too', async () => {
		const told = ballotNotice(formalRules(), ballotSurvey, 3);
		const { slips } = sheet(await laidOut({ pieces }, { ballot: told }), 'slips');
		const written = (lines: unknown): string => JSON.stringify(lines);
		for (const { voices } of slips) {
			expect(written(voices)).toContain('Ce vote décide.');
			expect(written(voices)).toContain('Seront publiés');
		}
		expect(written(sheet(await laidOut({ pieces }), 'slips').slips)).not.toContain('décide');
	});

	test('says on the poster what it is about, and until which hour', async () => {
		const told = ballotNotice(formalRules(), ballotSurvey, 3);
		const poster = sheet(
			await laidOut({ pieces }, { ballot: told, title: { fr: 'La nouvelle clôture' } }),
			'poster'
		);
		expect(poster.title).toBe('La nouvelle clôture');
		expect(poster.lead).toMatch(/^Jusqu’au 20 mars 2027, 17\u00A0h\./);
	});

	test('promises nothing of works', async () => {
		const told = ballotNotice(worksRules(), ballotSurvey, 3);
		const { promise: said } = sheet(await laidOut({ pieces }, { ballot: told }), 'poster');
		expect(said).toContain('Vous donnez votre avis. La décision viendra plus tard.');
		expect(said).toContain('Rien n’est promis.');
		expect(said).not.toContain(promise);
	});

	test('is that of a survey where there are no rules', async () => {
		const document = await laidOut({ pieces }, { codes: false });
		expect(sheet(document, 'poster').promise).toBe(promise);
		expect(sheet(document, 'thanks').lines).toContain(promise);
	});
});
