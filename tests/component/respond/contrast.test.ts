import axe from 'axe-core';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Situation } from '#lib/client/kiosk/life.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { themes } from '#lib/ui/respond/reading.ts';
import { anyBundle, anySurvey, noKey } from '../../support/any-bundle.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { questionOf } from '../../support/questions.ts';
import { showKiosk, standStill } from '../../support/shown-kiosk.ts';
import SurveyShown from '../../support/SurveyShown.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const root = document.documentElement;
// Parts of the screens are fetched when they are first shown.
const patient = { timeout: 10_000 };
let now: number;
let pale: string[];
let looked: number;

beforeEach(async () => {
	now = 1_000_000;
	[pale, looked] = [[], 0];
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => {
	vi.useRealTimers();
	root.dataset['theme'] = 'light';
	root.lang = 'fr';
	root.dir = 'ltr';
});

/**
 * Writes Latin letters in place of Arabic ones: axe takes letters that join for the drawings of a
 * font of icons, and passes them over. Colours stay. Returns what puts the words back.
 */
function inLatin(): () => void {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const written: [Text, string][] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node as Text;
		if (!/\p{Script=Arabic}/u.test(text.data)) continue;
		written.push([text, text.data]);
		text.data = text.data.replaceAll(/\p{Script=Arabic}/gu, 'n');
	}
	return () => {
		for (const [text, words] of written) text.data = words;
	};
}

/** Looks at what is on screen in each theme, for words of less than 7 to 1. */
async function look(name: string, offered: readonly string[]): Promise<void> {
	for (const theme of offered) {
		root.dataset['theme'] = theme;
		await tick();
		for (const animation of document.getAnimations()) animation.finish();
		const restore = inLatin();
		const { violations, passes } = await axe.run(document.body, {
			runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }
		});
		restore();
		looked += passes.length;
		pale.push(
			...violations.flatMap(({ nodes }) =>
				nodes.map(({ html, any }) => `${name}, ${theme}: ${html} ${any[0]?.message ?? ''}`)
			)
		);
	}
	root.dataset['theme'] = 'light';
}

async function speak(language: Locale) {
	root.lang = language;
	root.dir = language === 'ar' ? 'rtl' : 'ltr';
	return createTranslation(language, ['common', 'respond', 'kiosk', 'code', 'assisted', 'writing']);
}

async function touch(selector: string): Promise<void> {
	now += 600;
	await vi.waitFor(() => {
		expect(document.querySelector(selector), selector).not.toBeNull();
	}, patient);
	document.querySelector<HTMLElement>(selector)?.click();
	await tick();
}

/** What a phone offers; a shared tablet has no dark theme. */
const themesOf = { phone: themes, tablet: ['light', 'contrast'] } as const;

async function begin(
	language: Locale,
	device: 'tablet' | 'phone',
	questions: readonly Question[],
	codes = false
) {
	const questionnaire = anySurvey({ questions, languages: [language] });
	const bundle = anyBundle({
		questionnaire,
		languages: [language],
		codes: codes ? { salt: 'sel', rounds: 10, key: noKey } : null
	});
	await render(JourneyWalked, {
		translation: await speak(language),
		bundle,
		questionnaire,
		device,
		sites: bundle.sites.slice(0, 1),
		history: null,
		drafts: null,
		check: () => Promise.resolve({ kind: 'refused', fault: 'unknown' }),
		onleave: () => undefined,
		submit: () => Promise.resolve('sent'),
		now: () => now,
		random: () => 0
	});
}

async function toFirstQuestion(language: Locale): Promise<void> {
	await touch(`button[lang="${language}"]`);
	await touch('#agree');
	await touch('#go');
}

describe.each(['fr', 'ar'] as const)('in %s, nothing is paler than 7 to 1', (language) => {
	test.each(['phone', 'tablet'] as const)('on any screen of the way on a %s', async (device) => {
		const offered = themesOf[device];
		await begin(language, device, [{ ...questionOf.scale, sensitive: true }]);
		await vi.waitFor(() => {
			expect(document.querySelector(`button[lang="${language}"]`)).not.toBeNull();
		}, patient);
		await look('attract', offered);
		await touch(`button[lang="${language}"]`);
		await look('consent', offered);
		// Not agreed yet: what is missing is said.
		await touch('#go');
		await look('consent, not agreed', offered);
		await touch('footer button');
		await vi.waitFor(() => {
			expect(document.querySelector('dialog[open]')).not.toBeNull();
		}, patient);
		await look('who helps', offered);
		document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
		await tick();
		await touch('#agree');
		await touch('#go');
		await look('a question that may hurt', offered);
		if (device === 'tablet') {
			now += 125_000;
			vi.advanceTimersByTime(1_000);
			await vi.waitFor(() => {
				expect(document.querySelector('#still-there')).not.toBeNull();
			}, patient);
			await look('are you there', offered);
			document.querySelector<HTMLElement>('#continue')?.click();
			await tick();
		}
		await touch('header .end button:last-of-type');
		await vi.waitFor(() => {
			expect(document.querySelector('#reading-title')).not.toBeNull();
		}, patient);
		await look('reading settings', offered);
		document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
		await tick();
		await touch('#go');
		await vi.waitFor(() => {
			expect(document.querySelector('#send')).not.toBeNull();
		}, patient);
		await look('check', offered);
		await touch('#send');
		await vi.waitFor(() => {
			expect(document.querySelector('.thanks')).not.toBeNull();
		}, patient);
		await look('thanks', offered);
		expect(pale).toEqual([]);
		expect(looked).toBeGreaterThanOrEqual(offered.length * 8);
	});

	test('on any kind of question, untouched and answered', async () => {
		const kinds: [string, Question][] = Object.entries(questionOf);
		await begin(
			language,
			'phone',
			kinds.map(([, question]) => question)
		);
		await toFirstQuestion(language);
		for (const [name, question] of kinds) {
			await vi.waitFor(() => {
				expect(document.querySelector('#question')?.textContent.trim()).toBe(question.text['fr']);
			}, patient);
			await look(name, themes);
			const answer = 'fieldset input:not([type=text]), fieldset li button, fieldset .plus';
			document.querySelector<HTMLElement>(answer)?.click();
			await tick();
			await look(`${name}, answered`, themes);
			await touch('#go');
		}
		expect(pale).toEqual([]);
		expect(looked).toBeGreaterThanOrEqual(kinds.length * 2 * themes.length);
	});

	test('where a code is asked for, refused, and where everything was erased', async () => {
		await begin(language, 'phone', [questionOf.scale], true);
		await toFirstQuestion(language);
		await vi.waitFor(() => {
			expect(document.querySelector('#code-field')).not.toBeNull();
		}, patient);
		await look('code', themes);
		await touch('#go');
		await look('code, unfinished', themes);
		await touch('footer button:last-of-type');
		await vi.waitFor(() => {
			expect(document.querySelector('dialog[open]')).not.toBeNull();
		}, patient);
		await look('erase', themes);
		await touch('dialog button:last-of-type');
		await vi.waitFor(() => {
			expect(document.querySelector('#code-field')).toBeNull();
			expect(document.querySelector('dialog')).toBeNull();
		}, patient);
		await look('erased', themes);
		expect(pale).toEqual([]);
		expect(looked).toBeGreaterThanOrEqual(4 * themes.length);
	});

	test.each([
		'unknown-campaign',
		'unreachable',
		'malformed-bundle',
		'insecure-context',
		'storage',
		'nearly-full'
	] as const)('on the page that says %s', async (refusal) => {
		await render(SurveyShown, {
			translation: await speak(language),
			survey: { refusal },
			device: 'phone',
			site: null,
			history: null,
			onleave: () => undefined,
			onagain: () => undefined
		});
		await look(refusal, themes);
		expect(pale).toEqual([]);
		expect(looked).toBeGreaterThan(0);
	});

	test.each(['closed', 'released', 'scheduled'] as const)(
		'on the page of a survey that is %s',
		async (state) => {
			const day = state === 'scheduled' ? '2999-03-02T05:00:00.000Z' : '2020-03-02T05:00:00.000Z';
			const questionnaire = anySurvey({});
			await render(SurveyShown, {
				translation: await speak(language),
				survey: {
					bundle: anyBundle({
						opens: day,
						publishes: day,
						questionnaire,
						...(state === 'scheduled' ? {} : { state })
					}),
					questionnaire
				},
				device: 'phone',
				site: null,
				history: null,
				onleave: () => undefined,
				onagain: () => undefined
			});
			await look(state, themes);
			expect(pale).toEqual([]);
			expect(looked).toBeGreaterThan(0);
		}
	);
});

describe('on a tablet between two visits, nothing is paler than 7 to 1', () => {
	const situations: readonly [string, Partial<Situation>, boolean][] = [
		['the choice of a survey', {}, false],
		['the pause', {}, true],
		['closed hours', { hours: { from: 0, until: 1 } }, false],
		['a tablet that is not set up', { setUp: 'none' }, false],
		['nothing to ask', { campaigns: [] }, false]
	];

	test.each(situations)('%s', async (name, situation, cooling) => {
		await standStill();
		await showKiosk(situation, cooling);
		vi.useRealTimers();
		await look(name, themesOf.tablet);
		expect(pale).toEqual([]);
		expect(looked).toBeGreaterThan(0);
	});
});
