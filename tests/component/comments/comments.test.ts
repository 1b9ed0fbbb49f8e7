import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import '#lib/ui/office/office.css';
import type { Reading } from '#lib/domain/comment/comment.ts';
import { releaseComments } from '#lib/domain/comment/release-comments.ts';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import CommentsShown from '../../support/CommentsShown.svelte';

const locales: readonly Locale[] = ['fr', 'en'];
const question = annualSurvey.questions.find(({ id }) => id === 'une-seule-chose');
if (question?.kind !== 'long-text') throw new Error('the survey has no open question');
const themes = question.themes ?? [];

const words = (locale: Locale) =>
	createTranslation(locale, ['common', 'office', 'results', 'comments']);

const noForm = { values: {}, errors: {}, refusal: null };
const atHand = {
	id: '00000000-0000-4000-8000-000000000001',
	place: 2,
	question: question.text,
	words: ['[nom]', 'fait', 'du', 'bruit'],
	notQuoted: null,
	themes,
	mine: null,
	other: null
};
const desk = {
	desk: { states: ['decided', 'to-read', 'to-read'] as const },
	comment: atHand,
	form: noForm,
	page: '/bureau/campagnes/essai/commentaires'
};

/** Text of the first such element, with plain blanks. */
function shownText(selector: string): string {
	return (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

async function faults(): Promise<string[]> {
	const { violations } = await axe.run(document, {
		rules: { 'page-has-heading-one': { enabled: false } }
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe.each(locales)('the reading of comments in %s', (locale) => {
	test('has no fault that axe finds, on a phone and on a desk', async () => {
		const list = {
			desk: {
				until: Date.UTC(2027, 3, 24, 16),
				states: ['decided', 'disagreed'] as const,
				finished: { mine: false, other: true }
			},
			page: desk.page
		};
		const naming = {
			naming: {
				eligible: [
					{ id: 'a', name: 'Jean' },
					{ id: 'b', name: 'Rosa' }
				],
				few: true
			},
			readers: [],
			form: noForm
		};
		for (const [width, height] of [
			[360, 740],
			[1280, 900]
		] as const) {
			await page.viewport(width, height);
			for (const shown of [{ desk }, { list }, { naming }]) {
				const translation = await words(locale);
				const { unmount } = await render(CommentsShown, { translation, ...shown });
				expect(await faults()).toStrictEqual([]);
				expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
				await unmount();
			}
		}
	});
});

describe('one comment at a time', () => {
	test('begins with nothing chosen, and shows neither a moment nor the other reader', async () => {
		await render(CommentsShown, { translation: await words('fr'), desk });
		expect(document.querySelectorAll('input:checked')).toHaveLength(0);
		expect(document.querySelector('time')).toBeNull();
		expect(document.body.textContent).toContain('[nom] fait du bruit');
		expect(document.body.textContent).not.toMatch(/L’autre personne a décidé/);
		expect(document.body.textContent).toContain('Commentaire 2 sur 3');
	});

	test.each([
		['writer', 'n’a pas accepté d’être citée'],
		['few', 'Moins de 30 réponses']
	] as const)('offers no publication where it cannot be quoted: %s', async (notQuoted, reason) => {
		const comment = { ...atHand, notQuoted };
		await render(CommentsShown, { translation: await words('fr'), desk: { ...desk, comment } });
		const offered = [...document.querySelectorAll<HTMLInputElement>('[name=verdict]')];
		expect(offered.map(({ value }) => value)).toStrictEqual(['theme-only', 'withhold']);
		expect(document.body.textContent).toContain(reason);
		expect(document.querySelector('[name=hidden]')).toBeNull();
	});

	test('says how the other decided once both have and differ', async () => {
		const mine: Reading = { verdict: 'publish', themes: ['bruit'], hidden: [0] };
		const comment = { ...atHand, mine, other: 'withhold' as const };
		await render(CommentsShown, { translation: await words('fr'), desk: { ...desk, comment } });
		expect(shownText('[role=alert]')).toContain('Ne rien publier');
		const chosen = [...document.querySelectorAll<HTMLInputElement>('input:checked')];
		expect(chosen.map(({ name, value }) => [name, value])).toStrictEqual([
			['verdict', 'publish'],
			['hidden', '0'],
			['themes', 'bruit']
		]);
	});

	test('words are hidden by keyboard alone', async () => {
		await render(CommentsShown, { translation: await words('fr'), desk });
		document.querySelector('summary')?.click();
		const box = document.querySelector<HTMLInputElement>('[name=hidden][value="1"]');
		box?.focus();
		box?.click();
		const form = document.querySelector('form');
		if (form === null) throw new Error('no form');
		expect(new FormData(form).getAll('hidden')).toStrictEqual(['1']);
	});
});

describe('what becomes public', () => {
	const plan = {
		policy: { version: 1, margin: 3 },
		root: { id: 'all', label: 'Les Tilleuls' },
		comments: [{ question: question.id, themes: themes.map(({ code }) => code) }]
	} as unknown as PublicationPlan;
	const made = (count: number, read: 'both' | 'nobody') => {
		const reading: Reading = { verdict: 'publish', themes: ['bruit'], hidden: [] };
		return releaseComments(
			{
				id: 'c',
				campaign: 'essai',
				release: 'r',
				publishedAt: '2027-04-24T16:00:00.000Z',
				title: { fr: 'Sondage' },
				organisation: 'Office',
				unit: 'household',
				demonstration: false,
				respondents: 40
			},
			{ plan, questionnaire: annualSurvey },
			{
				read,
				comments: Array.from({ length: count }, (_, place) => ({
					question: question.id,
					comment: {
						state: 'moderated',
						text: `Le bruit ${'i'.repeat(place + 1)}`,
						quotable: true,
						writers: 1,
						readings: { a: reading, b: reading }
					}
				}))
			},
			() => 0
		);
	};

	test.each(locales)('has no fault that axe finds, in %s', async (locale) => {
		await page.viewport(360, 740);
		const section = { comments: made(12, 'both') };
		await render(CommentsShown, { translation: await words(locale), section });
		expect(await faults()).toStrictEqual([]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});

	test('shows each theme with its base, and the few as one', async () => {
		const section = { comments: made(12, 'both') };
		await render(CommentsShown, { translation: await words('fr'), section });
		const [, ...others] = [...document.querySelectorAll('dl > div')];
		expect(shownText('dl > div')).toMatch(/^Le bruit ?12 ménages sur 40$/);
		expect(others).toHaveLength(1);
		expect(others[0]?.querySelectorAll('li')).toHaveLength(themes.length - 1);
		expect(document.querySelectorAll('blockquote')).toHaveLength(12);
	});

	test('says plainly that nobody read, and nothing else', async () => {
		const section = { comments: made(12, 'nobody') };
		await render(CommentsShown, { translation: await words('fr'), section });
		expect(document.body.textContent).toContain('Personne n’a lu les commentaires.');
		expect(document.querySelector('blockquote, dl')).toBeNull();
	});
});
