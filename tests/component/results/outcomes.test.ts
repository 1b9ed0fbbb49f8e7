import { describe, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import type { Becomes } from '#lib/ui/assembly/slides.ts';
import { ballotQuestions, formalRules, outcomeOf, worksRules } from '../../support/outcomes.ts';
import OutcomesShown from '../../support/OutcomesShown.svelte';
import { publishedOutcomes } from '../../support/published-outcomes.ts';
import '../../../src/app.css';
import '#lib/ui/letter/figures.css';
import '#lib/ui/letter/paper.css';

type Place = 'public' | 'letter' | 'assembly' | 'kiosk' | 'handout';

const rejected: Outcome = { ...outcomeOf.motion, verdict: 'rejected' };
const promise = /ne permettent à personne de prouver/;

async function show(
	place: Place,
	outcomes: readonly Outcome[],
	{
		rules = formalRules({ questions: ballotQuestions }),
		becomes = () => null
	}: { rules?: BallotRules; becomes?: (item: string) => Becomes | null } = {}
): Promise<() => string> {
	await screen.viewport(place === 'assembly' ? 1920 : 1024, 1080);
	const { page, translation } = await publishedOutcomes(outcomes, rules);
	const { container } = await render(OutcomesShown, {
		page,
		translation,
		place,
		becomes,
		listening: null
	});
	return () => container.textContent.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Of the verdict: its size, its weight, and the ground under it. */
function dignity(word: string): readonly string[] {
	const element = screen.getByText(word, { exact: true }).element();
	const light = element.closest('.light') ?? element;
	const { fontSize, fontWeight, color } = getComputedStyle(element);
	return [fontSize, fontWeight, color, getComputedStyle(light).backgroundColor];
}

describe('a vote that was published', () => {
	test.each(['public', 'letter'] as const)(
		'is read on the page « %s »: verdict, quorum, rule, how it was counted, what was announced',
		async (place) => {
			const text = await show(place, [outcomeOf.motion]);
			for (const words of [
				'Adoptée',
				'Quorum atteint : 21 sur 40 ont voté, il en fallait 15.',
				'Règle : plus de la moitié des voix exprimées.',
				'Comment c’est compté',
				'Annoncé avant l’ouverture'
			]) {
				expect(text()).toContain(words);
			}
			expect(text()).not.toMatch(promise);
			expect(text()).not.toContain('Ce qui inquiète');
			expect(text()).not.toContain('Trop peu de réponses');
			expect(document.querySelector('canvas, [role="img"] svg')).toBeNull();
		}
	);

	test('says « Rejetée » as large and on the same ground as « Adoptée »', async () => {
		await show('public', [outcomeOf.motion]);
		const adopted = dignity('Adoptée');
		document.body.replaceChildren();
		await show('public', [rejected]);
		expect(dignity('Rejetée')).toEqual(adopted);
	});

	test('says no number of votes where only the result was announced', async () => {
		const text = await show('public', [
			{ ...outcomeOf.motion, announcement: 'result-only', sides: [] }
		]);
		expect(text()).toContain('Seul le résultat sera publié, jamais les voix.');
		expect(text()).not.toMatch(/Pour ?\d/);
		expect(text()).not.toContain('Contre');
	});

	test('is one word to an assembly, with quorum and rule under it, as large rejected as adopted', async () => {
		await show('assembly', [outcomeOf.motion]);
		await userEvent.keyboard('{PageDown}');
		await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Adoptée');
		await expect.element(screen.getByText(/Quorum atteint/)).toBeVisible();
		const adopted = dignity('Adoptée');
		expect(Number.parseFloat(adopted[0] ?? '')).toBeGreaterThanOrEqual(140);
		document.body.replaceChildren();
		await show('assembly', [rejected]);
		await userEvent.keyboard('{PageDown}');
		expect(dignity('Rejetée')).toEqual(adopted);
	});

	test('tells an assembly who sees to it and when, in place of the figures', async () => {
		const text = await show('assembly', [outcomeOf.motion], {
			becomes: () => ({
				sentence: 'Nous remplacerons la chaudière.',
				who: 'la direction',
				when: 'mai 2028'
			})
		});
		await userEvent.keyboard('{PageDown}');
		expect(text()).toContain('Nous remplacerons la chaudière.');
		expect(text()).toMatch(/Qui s’en occupe la direction Pour quand mai 2028/);
		expect(text()).not.toContain('Vote blanc');
	});
});

describe('a consultation that was published', () => {
	test('lists an order with its ties, and draws no chart of it', async () => {
		await show('public', [outcomeOf.order]);
		const items = screen.getByRole('list').first().getByRole('listitem').elements();
		expect(items.map((item) => [(item as HTMLLIElement).value, item.textContent.trim()])).toEqual([
			[1, 'La cour, à égalité'],
			[1, 'Le toit, à égalité'],
			[3, 'Les portes']
		]);
		expect(document.querySelector('canvas, [role="img"]')).toBeNull();
	});

	test('gives the works that the sum pays for, one card of the shared tablet, without who gave what', async () => {
		const text = await show('kiosk', [outcomeOf.funded], { rules: worksRules() });
		await screen.getByRole('button', { name: 'Suivant' }).click();
		await expect
			.element(screen.getByRole('heading', { level: 1, name: /^Quels travaux d’abord\s\?$/ }))
			.toBeVisible();
		expect(text()).toContain('Ce que la somme paie');
		expect(text()).toMatch(/Une rampe 12 000 \$ ?Des lampes 8 000 \$/);
		expect(text()).toContain('En tout : 20 000 $, sur 22 000 $.');
		expect(text()).not.toContain('Des bancs');
	});

	test('is on the sheet that is handed out: what was decided, in its order, without points', async () => {
		const text = await show('handout', [outcomeOf.motion, outcomeOf.order]);
		expect(text()).toContain('Adoptée');
		expect(text()).toContain('Quorum atteint : 21 sur 40 ont voté, il en fallait 15.');
		expect(text()).toMatch(/La cour, à égalité ?Le toit, à égalité ?Les portes/);
		expect(text()).toContain('Qu’est-ce qu’on fait ?');
		expect(text()).not.toMatch(/\d points?\b/);
	});

	test('says on the sheet too that they were too few, and nothing of what they said', async () => {
		const text = await show('handout', [outcomeOf.withheld], { rules: worksRules() });
		expect(text()).toContain('Trop peu de réponses');
		expect(text()).not.toMatch(/rampe|lampes|bancs/);
	});

	test('says too few, and nothing of what they said', async () => {
		const text = await show('letter', [outcomeOf.withheld], { rules: worksRules() });
		expect(text()).toContain('Trop peu de réponses');
		expect(text()).not.toMatch(/rampe|lampes|bancs/);
	});
});
