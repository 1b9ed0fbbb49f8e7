import { describe, expect, it } from 'vitest';
import { chosenTopics } from '#lib/domain/report/assembly.ts';
import { handoutSheets } from '#lib/ui/assembly/handout-blocks.ts';
import { slides } from '#lib/ui/assembly/slides.ts';
import { publicPoints } from '#lib/ui/public/points.ts';
import { replayCards } from '#lib/ui/public/replay-cards.ts';
import type { AnnualRelease } from '../../../support/annual-release.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { publishedPage } from '../../../support/published-page.ts';

const building: AnnualRelease = {
	respondents: 33,
	frame: 60,
	pairs: {
		securite: [27, 2],
		'milieu-agreable': [33, 0],
		'on-me-demande': [9, 13],
		'definir-regles': [7, 14],
		'besoins-prioritaires.loyer': [20, 13],
		'besoins-prioritaires.securite': [12, 21]
	}
};

async function everything(answers: AnnualRelease, locale: 'fr' | 'en' = 'fr') {
	const { page, speech } = await publishedPage(answers, locale);
	const topics = chosenTopics(page.letter, []);
	return {
		slides: slides(speech, page, topics),
		sheets: handoutSheets(speech, page, topics),
		points: publicPoints(speech, page),
		cards: replayCards(speech, page)
	};
}

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('the slides of an assembly', () => {
	it('begin with who answered and the promise, and end with what is not said', async () => {
		const shown = (await everything(building)).slides;
		const [first] = shown;
		expect(plain(first?.sentence ?? '')).toBe('33 ménages sur 60 ont répondu.');
		expect(first?.kind === 'opening' && first.lines.join(' ')).toContain(
			'ne permettent à personne'
		);
		const last = shown.at(-1);
		expect(last?.kind).toBe('closing');
		expect(
			last?.kind === 'closing' && last.lines.map(({ reason }) => plain(reason)).join(' ')
		).toContain('De 0 à 3, nous disons « 3 ou moins ».');
	});

	it('say one sentence each, with its count, its margin and its day', async () => {
		const finding = (await everything(building)).slides.find(({ id }) => id === 'on-me-demande');
		expect(plain(finding?.sentence ?? '')).toMatch(/^4 ménages sur 10 disent/);
		const foot = plain(finding?.foot.join(' ') ?? '');
		expect(foot).toMatch(
			/^13 ménages sur 33\. Si tout le monde avait répondu : sans doute de \d+ à \d+ sur 100\./
		);
		expect(foot).toContain('Publié le 3 avril 2027.');
	});

	it('suppose aloud that nobody answered twice where no code was asked for', async () => {
		const facts = { method: { ...ordinaryMethod, codes: false } };
		const told = plain(JSON.stringify((await everything({ ...building, facts })).slides));
		expect(told).toContain('Si tout le monde avait répondu, et une seule fois : sans doute');
		expect(told).not.toContain('Si tout le monde avait répondu :');
	});

	it('say « 9 ménages sur 22 » in a small group, and never a percent or a tenth', async () => {
		const small = { respondents: 22, frame: 40, pairs: { 'on-me-demande': [4, 9] } } as const;
		for (const locale of ['fr', 'en'] as const) {
			const words = JSON.stringify(await everything(small, locale));
			expect(words).not.toMatch(/%|sur\u00a010\b|of 10\b|sur 100|"figures"/);
		}
		const shown = (await everything(small)).slides;
		expect(plain(shown[1]?.sentence ?? '')).toMatch(/^9 ménages sur 22 disent/);
	});

	it('are the same for all counts that are said alike, in every channel', async () => {
		const said = async (silent: number) =>
			JSON.stringify(
				await everything({
					...building,
					pairs: { ...building.pairs, 'milieu-agreable': [33 - silent, silent] }
				})
			);
		const all = await said(0);
		for (const silent of [1, 2, 3]) expect(await said(silent)).toBe(all);
		expect(await said(4)).not.toBe(all);
	});

	it('show no topic where nothing may be said, and say so', async () => {
		const few = await everything({ respondents: 5, frame: 12, pairs: { securite: [5, 0] } });
		expect(few.slides.map(({ kind }) => kind)).toEqual(['opening', 'closing']);
		expect(few.sheets).toEqual([[]]);
		expect(few.points).toEqual([]);
		expect(few.cards.map(({ title }) => title)).toContain('Trop peu de réponses');
	});
});

describe('the hand-out', () => {
	it('has one sheet for three topics, each with its table', async () => {
		const { sheets } = await everything(building);
		expect(sheets.map((sheet) => sheet.length)).toEqual([3, 2]);
		for (const block of sheets.flat()) {
			expect(block.kind === 'topic' && block.rows.length).toBeGreaterThan(0);
		}
	});
});

describe('what is read aloud on the tablet', () => {
	it('is what the screen shows, in its order', async () => {
		for (const card of (await everything(building)).cards) {
			expect(card.spoken).toEqual([card.title, card.sentence, ...card.notes]);
		}
	});
});
