import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { submitResponse, Submission } from '#lib/client/sync/submit.ts';
import { adaptQuestionnaire } from '#lib/domain/questionnaire/adapt.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { library } from '#lib/library/library.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle } from '../../support/any-bundle.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

/** What the eight instruments ask before somebody is named to read comments. */
const eight = [
	'sondage-annuel-court',
	'priorites-locataires',
	'batiment-entretien',
	'travaux',
	'travaux-ordre',
	'profil-securite',
	'soutien-communautaire',
	'se-sentir-consulte',
	'regles-de-vie'
];

/** The clock of the page; touches come well after the half second in which they are ignored. */
let now: number;

beforeEach(async () => {
	now = 1_000_000;
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

function pass(): void {
	now += 600;
	vi.advanceTimersByTime(600);
}

async function touch(name: string | RegExp): Promise<void> {
	pass();
	await page.getByRole('button', { name }).click();
}

function asked(id: string) {
	const whole = library.get(id);
	if (whole === undefined) throw new Error(`the library has no ${id}`);
	return adaptQuestionnaire(whole, { background: [], comments: false });
}

/** Gives the first answer that the screen offers to a finger; an order and a sum are passed. */
async function answer(question: Question): Promise<void> {
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent(question.text['fr']?.replaceAll('\u00A0', ' ') ?? '');
	if (question.kind === 'statement') return touch('Continuer');
	if (question.kind === 'budget' || question.kind === 'ranking') return touch(/Passer/);
	const role = question.kind === 'several-choices' ? 'checkbox' : 'radio';
	pass();
	await page.getByRole(role).first().click();
	return touch('Continuer');
}

/** Reads the check page through, some answers at a time, and sends. */
async function checked(): Promise<void> {
	const title = page.getByRole('heading', { level: 1, name: 'Relisez vos réponses' });
	await expect.element(title).toBeVisible();
	const [, last, all] = /à\s(\d+),\ssur\s(\d+)/.exec(document.body.textContent) ?? [];
	const more = last === undefined ? 0 : Math.ceil(Number(all) / Number(last)) - 1;
	for (let turn = 0; turn < more; turn += 1) await touch('Continuer');
	await touch('Envoyer mes réponses');
}

describe('on a shared tablet', () => {
	test.each(eight)('%s is answered screen by screen, checked and sent', async (id) => {
		const questionnaire = asked(id);
		const bundle = anyBundle({ questionnaire });
		const submit = vi.fn<typeof submitResponse>(() => Promise.resolve<Submission>('sent'));
		await render(JourneyWalked, {
			translation: await createTranslation('fr', ['common', 'respond']),
			bundle,
			questionnaire,
			device: 'tablet',
			sites: bundle.sites.slice(0, 1),
			history: null,
			drafts: null,
			onleave: vi.fn<() => void>(),
			submit,
			now: () => now,
			random: () => 0
		});
		await touch(/^Français/);
		pass();
		await page.getByRole('checkbox').click();
		await touch('Commencer');
		for (const question of questionnaire.questions) await answer(question);
		expect(document.body.textContent).not.toMatch(/undefined|\{\{/);
		await checked();
		const [sealed] = submit.mock.calls[0] ?? [];
		const given = Object.entries(sealed?.response.answers ?? {});
		expect(given.map(([name]) => name)).toEqual(questionnaire.questions.map((one) => one.id));
		const passed = given.filter(([, one]) => one.kind === 'none' && one.reason === 'skipped');
		const put = questionnaire.questions.filter(({ kind }) => ['budget', 'ranking'].includes(kind));
		expect(passed.map(([name]) => name)).toEqual(put.map((one) => one.id));
	});
});
