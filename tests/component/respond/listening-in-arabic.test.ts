import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Submission } from '#lib/client/sync/submit.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import { FakeUtterance, FakeVoices, voiceOf } from '../../support/fake-voices.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const heating: Question = {
	id: 'heating',
	kind: 'single-choice',
	text: { fr: 'Avez-vous assez chaud ?', ar: 'هل التدفئة كافية عندكم؟' },
	short: { fr: 'La chaleur', ar: 'التدفئة' },
	options: [
		{ code: 'oui', label: { fr: 'Toujours', ar: 'دائمًا' } },
		{ code: 'non', label: { fr: 'Jamais', ar: 'أبدًا' } }
	]
};

const voices = new FakeVoices(voiceOf('fr-CA'), voiceOf('ar-EG'));
let now = 1_000_000;

beforeEach(async () => {
	vi.stubGlobal('speechSynthesis', voices);
	vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
	document.documentElement.dir = 'rtl';
	document.documentElement.lang = 'ar';
	await page.viewport(360, 640);
});

afterEach(() => {
	vi.unstubAllGlobals();
	document.documentElement.dir = 'ltr';
	document.documentElement.lang = 'fr';
});

async function touch(role: 'button' | 'checkbox', name: string | RegExp): Promise<void> {
	now += 600;
	await page.getByRole(role, { name, exact: true }).click();
}

test('a question in Arabic is read by the Arabic voice alone, with its bar at the right', async () => {
	const questionnaire = anySurvey({
		languages: ['fr', 'ar'],
		title: { fr: 'Essai', ar: 'تجربة' },
		invitation: { fr: 'Votre avis', ar: 'رأيكم في الحياة هنا' },
		questions: [heating]
	});
	const bundle = anyBundle({ questionnaire, languages: ['fr', 'ar'] });
	await render(JourneyWalked, {
		translation: await createTranslation('ar', ['common', 'respond']),
		bundle,
		questionnaire,
		device: 'phone',
		sites: bundle.sites.slice(0, 1),
		history: null,
		drafts: null,
		onleave: () => undefined,
		submit: () => Promise.resolve<Submission>('sent'),
		now: () => now,
		random: () => 0
	});
	await touch('button', /العربية/);
	await touch('checkbox', /./);
	await touch('button', 'بدء');
	await expect.element(page.getByRole('radio').first()).toBeVisible();
	voices.held = true;
	await touch('button', 'استماع');
	await vi.waitFor(() => {
		expect(voices.texts).toStrictEqual(['هل التدفئة كافية عندكم؟']);
	});
	const marked = document.querySelector('[data-said-now]');
	expect(marked && getComputedStyle(marked).boxShadow).toMatch(/ 15px 0px 0px 0px$/);
	await expect.element(page.getByRole('button', { name: 'إيقاف الاستماع' })).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

	voices.held = false;
	voices.finish();
	await vi.waitFor(() => {
		expect(document.querySelector('[data-said-now]')).toBeNull();
	});
	expect(voices.texts.slice(1, 3)).toStrictEqual(['دائمًا', 'أبدًا']);
	expect(new Set(voices.said.map(({ lang }) => lang))).toStrictEqual(new Set(['ar-EG']));
	expect(voices.texts.join(' ')).not.toMatch(/\p{Script=Latin}/u);
});
