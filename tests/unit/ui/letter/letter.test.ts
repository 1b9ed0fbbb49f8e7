import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { landmarks } from '#lib/library/landmarks.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import type { LetterPage } from '#lib/wording/letter/letter-page.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { annualPlan, annualRelease, type AnnualRelease } from '../../../support/annual-release.ts';
import LetterInLanguage from '../../../support/LetterInLanguage.svelte';
import { ordinaryMethod } from '../../../support/method.ts';
import { heldNumbers, shownNumbers } from '../../../support/shown-numbers.ts';

function pageOf(release: Release, previous: Release | null, locale: Locale): LetterPage {
	const { campaign: slug, title, publishedAt } = release;
	const years = [{ slug, title, publishedAt }];
	const published = { release, questionnaire: annualSurvey, previous, years };
	return composeLetter(published, null, locale);
}

async function html(
	release: Release,
	previous: Release | null = null,
	locale: Locale = 'fr'
): Promise<string> {
	const translation = await createTranslation(locale, ['common', 'results']);
	const props = { page: pageOf(release, previous, locale), translation };
	return render(LetterInLanguage, { props }).body;
}

/** As a reader sees it: no tags, no marks of the framework, plain spaces. */
function text(body: string): string {
	return body
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/[\s\u00a0]+/g, ' ');
}

const coop: AnnualRelease = {
	respondents: 9,
	frame: 12,
	pairs: {
		securite: [8, 0],
		'milieu-agreable': [5, 1],
		'on-me-demande': [1, 7],
		'definir-regles': [2, 4],
		'besoins-prioritaires.loyer': [7, 2]
	}
};

describe('the letter', () => {
	it('sets no published figure beside a result where nobody wanted them before the opening', () => {
		const release = annualRelease(coop);
		expect(pageOf(release, null, 'fr').landmarks.length).toBeGreaterThan(0);
		const without = { ...release, plan: { ...release.plan, landmarks: false as const } };
		expect(pageOf(without, null, 'fr').landmarks).toEqual([]);
	});

	it('says who answered, and how to read, before the first figure', async () => {
		const words = text(await html(annualRelease(coop)));
		expect(words).toContain('9 ménages sur 12 ont répondu.');
		expect(words.indexOf('Comment lire.')).toBeGreaterThan(0);
		expect(words.indexOf('Comment lire.')).toBeLessThan(words.indexOf('6 ménages ou plus sur 9'));
		expect(words).toContain('un seul avis change pourtant le portrait');
	});

	it('names all the answers that are counted together', async () => {
		const pairs = { securite: [16, 4] } as const;
		const joined = /Un peu, pas du tout ou sans réponse 6 /;
		expect(text(await html(annualRelease({ respondents: 22, pairs })))).toMatch(joined);
		const words = text(await html(annualRelease({ respondents: 22, pairs }), null, 'en'));
		expect(words).toMatch(/A little, not at all or no answer 6 /);
	});

	it('says « à égalité » of two numbers that are known, never of two « 6 ou plus »', async () => {
		const needs = (loyer: number, securite: number) =>
			html(
				annualRelease({
					respondents: 9,
					pairs: {
						'besoins-prioritaires.loyer': [loyer, 0],
						'besoins-prioritaires.securite': [securite, 0]
					}
				})
			).then(text);
		expect(await needs(5, 5)).toContain('à égalité');
		const unknown = await needs(8, 6);
		expect(unknown).toContain('on ne sait pas lequel est devant');
		expect(unknown.replaceAll('Des choix à égalité', '')).not.toContain('à égalité');
	});

	it('says that no choice stands out rather than list those that are all tied', async () => {
		const words = text(await html(annualRelease({ respondents: 9, frame: 12, pairs: {} })));
		expect(words).toContain('Aucun choix ne se détache.');
		expect(words).not.toContain('à égalité');
		expect(text(await html(annualRelease(coop)))).not.toContain('Aucun choix ne se détache.');
	});

	it('says of a group without figures only what is true there', async () => {
		const empty = text(await html(annualRelease({ respondents: 0, frame: 12, pairs: {} })));
		expect(empty).toContain('Personne n’a répondu.');
		expect(empty).not.toContain('Les 12 autres');
		const few = text(await html(annualRelease({ respondents: 5, frame: 12, pairs: {} })));
		expect(few).toContain('Rien n’est publié de ce que disent ces réponses.');
		expect(few).not.toContain('un seul avis change');
		expect(few).not.toContain('comptent dans le résultat d’ensemble');
	});

	it('leaves how to read to its last words once the group is larger', async () => {
		const words = text(
			await html(annualRelease({ respondents: 22, pairs: { securite: [20, 0] } }))
		);
		expect(words).toContain('19 ménages ou plus sur 22 se sentent souvent en sécurité.');
		expect(words).not.toContain('Comment lire.');
		expect(words).toContain('Les mots « 3 ou moins » et « 19 ou plus » remplacent');
	});

	it('opens a sentence that begins with a range with a capital', async () => {
		const whole = annualRelease({ respondents: 82, frame: 156, pairs: { securite: [57, 10] } });
		const said = { kind: 'between', from: 57, to: 58 } as const;
		const summed: Release = {
			...whole,
			tables: whole.tables.map((table) => ({
				...table,
				cells: table.cells.map((cell) =>
					cell.said.kind === 'exact' && cell.said.count === 57 ? { ...cell, said } : cell
				)
			}))
		};
		const words = text(await html(summed));
		expect(words).toContain('7 ménages sur 10 se sentent souvent en sécurité.');
		expect(words).toContain('De 57 à 58 ménages sur 82. Si tout le monde avait répondu');
	});

	it('says in words what nine households of twelve may say, and never a percent', async () => {
		const words = text(await html(annualRelease(coop)));
		expect(words).toContain('6 ménages ou plus sur 9 se sentent souvent en sécurité.');
		expect(words).toContain(
			'4 ménages sur 9 ne participent pas du tout au choix des règles de vie.'
		);
		expect(words).not.toContain('%');
		expect(words).not.toMatch(/sur 10 /);
		// Two households are drawn in the middle, and more may be there.
		expect(words).toContain('Un peu ou sans réponse de 2 à 5');
		expect(words).not.toContain('le reste');
	});

	it('draws no landmark beside « ou plus », and keeps its words', async () => {
		const body = await html(annualRelease(coop));
		const safety = body.slice(body.indexOf('se sentent souvent en sécurité'));
		const first = safety.slice(0, safety.indexOf('</article>'));
		expect(first).not.toMatch(/class="strip /);
		expect(text(first)).toMatch(/« souvent », 82 sur 100\. Une autre question, posée autrement/);
	});

	it('says tenths from thirty answers on, with the count and what chance may do', async () => {
		const release = annualRelease({ respondents: 33, frame: 60, pairs: { securite: [27, 2] } });
		const words = text(await html(release));
		expect(words).toContain('8 ménages sur 10 se sentent souvent en sécurité.');
		expect(words).toMatch(
			/27 ménages sur 33\. Si tout le monde avait répondu : sans doute de \d+ à \d+ sur 100\./
		);
	});

	it('supposes aloud that nobody answered twice where no code was asked for, and counts no dwelling', async () => {
		const facts = { method: { ...ordinaryMethod, codes: false } };
		const pairs = { securite: [27, 2] } as const;
		for (const frame of [60, 33]) {
			const words = text(await html(annualRelease({ respondents: 33, frame, pairs, facts })));
			expect(words).toContain(`33 réponses reçues. Il y a ici ${frame} logements.`);
			expect(words).not.toContain('ménages sur 60');
			expect(words).not.toMatch(/\d+ ménages ont répondu/);
			expect(words).toContain('une porte pleine par réponse');
			expect(words).toMatch(
				/Si tout le monde avait répondu, et une seule fois : sans doute de 6\d à 9\d sur 100\./
			);
			expect(words).toContain('suppose que chaque personne a répondu une seule fois');
			expect(words).toContain('une personne a pu répondre plus d’une fois');
			expect(words).not.toContain('Si tout le monde avait répondu :');
			expect(words).not.toContain('des logements ont répondu');
			expect(words).not.toContain('Tous les logements');
		}
	});

	it('sets last year beside this year at the pole it speaks of', async () => {
		const now = annualRelease({ respondents: 33, frame: 60, pairs: { 'definir-regles': [7, 14] } });
		const before = annualRelease({
			respondents: 31,
			frame: 60,
			pairs: { 'definir-regles': [12, 15] },
			facts: {
				id: 'release-2026',
				campaign: 'tilleuls-2026',
				period: { opens: '2026-03-02T14:00:00.000Z', closes: '2026-03-20T21:00:00.000Z' }
			}
		});
		const words = text(await html(now, before));
		expect(words).toContain(
			'En 2026 : 15 ménages sur 31. On ne peut pas dire si cela a changé : l’écart peut venir du hasard.'
		);
		expect(words).not.toContain('trop peu pour dire');
	});

	it('says that one of two years is too small to tell a change', async () => {
		const now = annualRelease({ respondents: 33, frame: 60, pairs: { 'definir-regles': [7, 14] } });
		const before = annualRelease({ respondents: 29, pairs: { 'definir-regles': [12, 15] } });
		const words = text(await html(now, before));
		expect(words).toContain('Moins de 30 réponses : trop peu pour dire si cela a changé.');
		expect(words).not.toContain('l’écart peut venir');
	});

	it('reads in English, in the same order', async () => {
		const words = text(await html(annualRelease(coop), null, 'en'));
		expect(words).toContain('9 households out of 12 answered.');
		expect(words.indexOf('What is going well')).toBeLessThan(words.indexOf('What is worrying'));
	});

	it('has one title, and a table of its own for every question', async () => {
		const body = await html(annualRelease(coop));
		expect(body.match(/<h1/g)).toHaveLength(1);
		const questions = body.match(/<article id=/g) ?? [];
		expect(questions.length).toBeGreaterThan(10);
		expect(body.match(/<details/g)).toHaveLength(questions.length);
	});

	it('shows a group that is too small by its number of answers only', async () => {
		const body = await html(annualRelease({ ...coop, respondents: 6, pairs: {} }));
		expect(text(body)).toContain('Trop peu de réponses');
		expect(body).not.toContain('<canvas');
	});
});

/** Words that are not figures of the survey: « sur 10 », « sur 100 », thresholds, dates, landmarks. */
const fixed = [0, 3, 7, 10, 12, 20, 30, 100, 2021, 2022, 2027];
const published = landmarks.filter(({ shown }) => shown).map(({ share }) => Math.round(share));

describe('numbers', () => {
	it('on the page are all in the release', async () => {
		const pole = fc.nat({ max: 29 });
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 7, max: 29 }),
				fc.array(fc.tuple(pole, pole), { minLength: 30, maxLength: 30 }),
				async (respondents, poles) => {
					const pairs = Object.fromEntries(
						annualPlan.items.map(({ item }, index) => {
							const [often = 0, none = 0] = poles[index % poles.length] ?? [];
							const first = Math.min(often, respondents);
							return [item, [first, Math.min(none, respondents - first)]] as const;
						})
					);
					const release = annualRelease({ respondents, pairs });
					const allowed = heldNumbers(release);
					for (const number of [...fixed, ...published]) allowed.add(number);
					allowed.add(respondents - 3).add(40 - respondents);
					// Places of the needs, in order.
					for (let place = 1; place <= 12; place += 1) allowed.add(place);
					const unknown = shownNumbers(await html(release)).filter((one) => !allowed.has(one));
					expect(unknown).toEqual([]);
				}
			),
			{ numRuns: 25, seed: 20270403 }
		);
	});

	it('that are not said appear nowhere: all, all but one, two, three read the same', async () => {
		const letters = await Promise.all(
			[33, 32, 31, 30].map((often) =>
				html(
					annualRelease({ respondents: 33, frame: 60, pairs: { securite: [often, 33 - often] } })
				)
			)
		);
		expect(new Set(letters).size).toBe(1);
	});
});
