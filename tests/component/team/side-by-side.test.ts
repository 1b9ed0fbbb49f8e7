import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import '#lib/ui/letter/paper.css';
import '#lib/ui/letter/figures.css';
import '#lib/ui/office/office.css';
import { needsQuestion } from '#lib/domain/campaign/team-statement.ts';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import { sideBySide } from '#lib/domain/report/side-by-side.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import type { TeamBeside } from '#lib/wording/team/team-beside.ts';
import { annualRelease } from '../../support/annual-release.ts';
import TeamShown from '../../support/TeamShown.svelte';

const locales: readonly Locale[] = ['fr', 'en'];
const asked = needsQuestion(annualSurvey);
if (asked === null) throw new Error('the survey asks for no needs');
const question = asked;

const words = (locale: Locale): Promise<Translation> =>
	createTranslation(locale, ['common', 'office', 'results', 'team', 'comments', 'plan']);

const signed = {
	roles: ['support', 'management'],
	people: 2,
	at: '2027-03-12T16:00:00.000Z'
} as const;

/** What 22 households chose, beside a team’s list. */
function beside(
	needs: Readonly<Record<string, number>>,
	team: readonly string[],
	{ locale = 'fr', respondents = 22 }: { locale?: Locale; respondents?: number } = {}
): TeamBeside {
	const labels = Object.fromEntries(
		question.options.map(({ code, label }) => [code, wordsIn(label, locale)])
	);
	const pairs = Object.fromEntries(
		Object.entries(needs).map(([code, count]) => [
			`${question.id}.${code}`,
			[count, 0] as [number, number]
		])
	);
	const release = annualRelease({ respondents, pairs });
	return {
		signed,
		needs: team.map((code) => ({ code, label: labels[code] ?? code })),
		order: sideBySide(release, question, {
			needs: team.map((code) => ({ code, label: { fr: code } }))
		}),
		labels,
		members: false,
		demonstration: true,
		file: '/api/releases/essai/team.json'
	};
}

const needs = { loyer: 15, paix: 12, batiment: 9, sante: 6, securite: 4 };
const team = ['securite', 'loyer', 'aide'];

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const shown = (): string => plain(document.body.textContent);

async function faults(): Promise<string[]> {
	const { violations } = await axe.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The middle of an element on the screen, from the top. */
function middle(element: Element | undefined): number {
	if (element === undefined) throw new Error('nothing there');
	const { top, height } = element.getBoundingClientRect();
	return top + height / 2;
}

describe.each(locales)('the two lists in %s', (locale) => {
	test('have no fault that axe finds and fit the page from 320 px on, both ways of writing', async () => {
		for (const width of [320, 768, 1280]) {
			await page.viewport(width, 900);
			for (const dir of ['ltr', 'rtl'] as const) {
				const { unmount } = await render(TeamShown, {
					translation: await words(locale),
					beside: beside(needs, team, { locale }),
					dir
				});
				document.querySelector('details')?.setAttribute('open', '');
				expect(await faults()).toStrictEqual([]);
				expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
				// The rules of the pages let no style be written in an element.
				expect(document.querySelector('.side-by-side [style]')).toBeNull();
				await unmount();
			}
		}
	});

	test('have a form and a page after the results without a fault', async () => {
		const desk = {
			campaign: { slug: 'essai' },
			question,
			statement: { needs: [question.options[0] ?? { code: '', label: { fr: '' } }], signed },
			publishes: Date.UTC(2027, 3, 3, 16)
		};
		const noForm = { values: {}, errors: { 'needs.1.code': 'chosen-twice' }, refusal: null };
		for (const width of [360, 1280]) {
			await page.viewport(width, 900);
			for (const props of [{ form: { desk, form: noForm } }, { read: { desk } }]) {
				const { unmount } = await render(TeamShown, {
					translation: await words(locale),
					...props
				});
				expect(await faults()).toStrictEqual([]);
				expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
				await unmount();
			}
		}
	});
});

describe('tenants and team side by side', () => {
	test('say the largest gaps, who signed and when, and that it is reconstructed', async () => {
		await render(TeamShown, { translation: await words('fr'), beside: beside(needs, team) });
		const gaps = [...document.querySelectorAll('.side-by-side > ul > li')];
		expect(gaps.map(({ textContent }) => plain(textContent))).toStrictEqual([
			'Me sentir en sécurité : 5e pour les locataires, 1re pour l’équipe.',
			'De l’aide et de l’écoute au besoin : de la 6e à la 12e place pour les locataires, 3e pour l’équipe.',
			'La paix et le calme : 2e pour les locataires, hors de la liste de l’équipe.'
		]);
		expect(shown()).toContain(
			'Point de vue de l’équipe, 2 personnes (soutien communautaire et gestion). Signé le 12 mars 2027, avant les résultats.'
		);
		expect(shown()).toContain('inventé pour la démonstration');
	});

	test('are joined by a line from the middle of a need to the middle of the same need', async () => {
		for (const width of [320, 1280]) {
			await page.viewport(width, 900);
			const { unmount } = await render(TeamShown, {
				translation: await words('fr'),
				beside: beside(needs, team)
			});
			const lists = ['.tenants', '.team'].map((list) => [
				...document.querySelectorAll(`${list} > li`)
			]);
			const lines = [...document.querySelectorAll('.between:first-of-type line')];
			expect(lines).toHaveLength(team.length);
			const drawing = document.querySelector('svg')?.getBoundingClientRect();
			const rows = [...document.querySelectorAll('.between')];
			expect(rows).toHaveLength(Math.max(...lists.map(({ length }) => length)));
			for (const [to, line] of lines.entries()) {
				const own = lists[1]?.[to];
				const name = own?.lastElementChild?.textContent;
				const same = lists[0]?.find((li) => li.lastElementChild?.textContent === name);
				const at = (y: string): number =>
					(drawing?.top ?? 0) + Number(line.getAttribute(y)) * (drawing?.height ?? 0);
				expect(at('y1')).toBeCloseTo(middle(same), 0);
				expect(at('y2')).toBeCloseTo(middle(own), 0);
			}
			await unmount();
		}
	});

	test('turn the lines around where writing goes from right to left', async () => {
		await page.viewport(768, 900);
		await render(TeamShown, {
			translation: await words('fr'),
			beside: beside(needs, team),
			dir: 'rtl'
		});
		const left = (selector: string): number =>
			document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN;
		expect(left('.team > li')).toBeLessThan(left('.tenants > li'));
		const first = document.querySelector('line')?.getScreenCTM();
		expect(first?.a).toBeLessThan(0);
	});

	test('have every fact of the drawing in a table, and none in the drawing alone', async () => {
		await render(TeamShown, { translation: await words('fr'), beside: beside(needs, team) });
		const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map(({ textContent }) => plain(textContent))
		);
		expect(rows).toHaveLength(12);
		expect(rows[0]).toStrictEqual(['Un loyer que je peux payer', '1re', '2e', '1 place']);
		expect(rows[1]).toStrictEqual([
			'La paix et le calme',
			'2e',
			'hors de la liste',
			'2 places ou plus'
		]);
		expect(rows.at(-1)?.slice(1)).toStrictEqual(['6e à 12e', '3e', '3 places ou plus']);
		expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
		expect(document.querySelector('svg')?.textContent.trim()).toBe('');
	});

	test('do not move when a count moves that no word tells', async () => {
		const drawn: string[] = [];
		for (const unseen of [0, 3]) {
			const { unmount } = await render(TeamShown, {
				translation: await words('fr'),
				beside: beside({ ...needs, aide: unseen, proches: 3 - unseen }, team)
			});
			drawn.push(document.querySelector('.side-by-side')?.innerHTML ?? '');
			await unmount();
		}
		expect(drawn[0]).not.toBe('');
		expect(drawn[1]).toBe(drawn[0]);
	});

	test('say that nothing can be told where the needs are too close', async () => {
		await render(TeamShown, {
			translation: await words('fr'),
			beside: beside({ loyer: 2, paix: 1 }, ['paix', 'loyer'])
		});
		expect(shown()).toContain('On ne peut pas dire si les deux listes diffèrent');
		expect(document.querySelector('.side-by-side > ul')).toBeNull();
	});

	test('show the team’s list alone where too few answered', async () => {
		await render(TeamShown, {
			translation: await words('fr'),
			beside: beside({}, team, { respondents: 6 })
		});
		expect(shown()).toContain(
			'Trop peu de réponses pour montrer l’ordre choisi par les locataires'
		);
		expect(document.querySelectorAll('.alone > li')).toHaveLength(3);
		expect(document.querySelector('svg, table')).toBeNull();
	});

	test('are not there where no team has signed', async () => {
		await render(TeamShown, { translation: await words('fr'), beside: null });
		expect(document.querySelector('.side-by-side')).toBeNull();
	});
});
