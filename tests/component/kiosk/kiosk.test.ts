import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Situation } from '#lib/client/kiosk/life.ts';
import type { Found } from '#lib/client/kiosk/look-around.ts';
import { KioskLife } from '#lib/client/state/kiosk-life.svelte.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import KioskShown from '../../support/KioskShown.svelte';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

function questionnaireOf(id: string, fr: string, en: string): Questionnaire {
	return {
		format: 'porte-voix-questionnaire',
		id,
		version: 1,
		title: { fr, en },
		invitation: { fr, en },
		minutes: 2,
		languages: ['fr', 'en'],
		dimensions: {},
		questions: [questionOf.scale, questionOf.yesNo]
	};
}

const key = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const;

function bundleOf(slug: string, questionnaire: Questionnaire): CampaignBundle {
	return {
		version: 1,
		slug,
		state: 'open',
		title: questionnaire.title,
		demonstration: false,
		unit: 'household',
		tenure: 'omh',
		organisation: 'Office d’habitation',
		askedBy: 'le comité des locataires',
		help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
		sites: [
			{ id: 'erables', name: 'Les Érables', room: 'salle commune' },
			{ id: 'pins', name: 'Les Pins', room: '' }
		],
		languages: ['fr', 'en'],
		opens: '2020-03-02T05:00:00.000Z',
		closes: '2027-03-20T05:00:00.000Z',
		publishes: '2027-04-01T13:00:00.000Z',
		results: null,
		questionnaire,
		questionnaireHash: slug,
		publicKey: key,
		key: '0'.repeat(16),
		receiptKey: key,
		codes: null
	};
}

const portrait = questionnaireOf(
	'portrait',
	'Votre avis sur la vie ici',
	'Your opinion on life here'
);
const works = questionnaireOf('works', 'Les travaux de l’an prochain', 'Next year’s works');

const surveys: Found['surveys'] = new Map(
	[portrait, works].map((questionnaire) => [
		questionnaire.id,
		{ bundle: bundleOf(questionnaire.id, questionnaire), questionnaire, fresh: true }
	])
);

const paired: Omit<Situation, 'minute'> = {
	setUp: 'paired',
	fault: null,
	campaigns: ['portrait', 'works'],
	refusal: null,
	hours: { from: 480, until: 1230 },
	locked: true
};

let minute: number;
let now: number;

beforeEach(async () => {
	minute = 600;
	now = 1_000_000;
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

async function show(situation: Partial<Situation> = {}, cooling = false) {
	const found: Found = {
		situation: { ...paired, ...situation },
		surveys,
		site: 'erables',
		quiet: 180_000
	};
	const kiosk = new KioskLife({
		look: () => Promise.resolve(found),
		minute: () => minute,
		cooling
	});
	await kiosk.look();
	const onreload = vi.fn<() => void>();
	const onleave = vi.fn<() => void>();
	const onchoose = vi.fn<(campaign: string, site: string) => void>();
	await render(KioskShown, {
		translation: await createTranslation('fr', ['common', 'respond', 'kiosk']),
		kiosk,
		onreload,
		onleave,
		onchoose,
		fetch: () => Promise.reject(new TypeError('no network')),
		now: () => now
	});
	return { kiosk, onreload, onleave, onchoose };
}

const title = () => page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('a tablet with several campaigns', () => {
	test('offers them on its first screen, with its building and nothing of another', async () => {
		await show();
		await expect.element(title()).toHaveTextContent('Votre avis compte');
		await expect.element(page.getByText('Les Érables, salle commune')).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).toBeVisible();
		await expect.element(button(/Les travaux/)).toBeVisible();
		await expect.element(page.getByText('Les Pins')).not.toBeInTheDocument();
		await expect.element(page.getByText('works')).not.toBeInTheDocument();
	});

	test('speaks another language before one chooses, and begins in it', async () => {
		const { kiosk } = await show();
		await button('English').click();
		await expect.element(button(/Your opinion on life here/)).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
		await button(/Next year’s works/).click();
		await expect.element(title()).toHaveTextContent('Before you begin');
		expect(kiosk.life).toStrictEqual({ at: 'visiting', campaign: 'works' });
	});

	test('comes back to French when somebody chose a language and went away', async () => {
		const { onreload } = await show();
		await button('English').click();
		await expect.element(button(/Your opinion on life here/)).toBeVisible();
		expect(onreload).not.toHaveBeenCalled();
		now += 121_000;
		vi.advanceTimersByTime(1_000);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});
});

describe('a tablet with one campaign', () => {
	test('says how long it waits for a person, as the office chose', async () => {
		const { kiosk, onleave } = await show({ campaigns: ['portrait'] });
		await button(/^Français/).click();
		await expect.element(title()).toHaveTextContent('Avant de commencer');
		await expect.element(page.getByText(/Après 3 minutes sans toucher/)).toBeVisible();
		expect(kiosk.life).toStrictEqual({ at: 'visiting', campaign: 'portrait' });
		await expect.element(button('Entretien de la tablette')).not.toBeInTheDocument();
		now += 1_000;
		await button('Retour').click();
		expect(onleave).toHaveBeenCalledTimes(1);
		expect(kiosk.life).toStrictEqual({ at: 'cooling' });
		await expect.element(button(/^Français/)).not.toBeInTheDocument();
	});

	test('lets nobody begin when its hour has come, and shows nothing of the survey', async () => {
		await show({ campaigns: ['portrait'] });
		minute = 1230;
		await button(/^Français/).click();
		await expect.element(title()).toHaveTextContent('La tablette se repose');
		await expect.element(page.getByText(/de 8\sh à 20\sh\s30/)).toBeVisible();
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});

	test('takes a pause after a person, in which nothing can be touched', async () => {
		const { kiosk } = await show({ campaigns: ['portrait'] }, true);
		await expect.element(title()).toHaveTextContent('Un instant…');
		expect(document.querySelectorAll('button, a, input')).toHaveLength(0);
		kiosk.play({ kind: 'cooled' });
		await expect.element(button(/^Français/)).toBeVisible();
	});
});

describe('a paired tablet without an exit code', () => {
	test('is set up further: no survey, no corner, no care', async () => {
		const { kiosk } = await show({ locked: false });
		await expect.element(title()).toHaveTextContent('Relier cette tablette');
		expect(kiosk.life).toStrictEqual({ at: 'setting-up' });
		await expect.element(button('Entretien de la tablette')).not.toBeInTheDocument();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
	});
});

describe('the code before care', () => {
	test('is asked after five seconds on a corner, and not before', async () => {
		await show();
		const corner = button('Entretien de la tablette').element();
		corner.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		vi.advanceTimersByTime(4_900);
		corner.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
		vi.advanceTimersByTime(60_000);
		await expect.element(title()).toHaveTextContent('Votre avis compte');
		corner.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		vi.advanceTimersByTime(5_000);
		await expect.element(title()).toHaveTextContent('Code de sortie');
	});

	test('is reached by keyboard: the corner shows itself, and Enter opens the pad', async () => {
		await show();
		for (let count = 0; count < 10; count += 1) {
			await userEvent.keyboard('{Tab}');
			if (document.activeElement?.textContent === 'Entretien de la tablette') break;
		}
		await expect.element(page.getByText('Entretien de la tablette')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(title()).toHaveTextContent('Code de sortie');
		await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
	});

	test('is not asked for a short touch', async () => {
		const { kiosk } = await show();
		await button('Entretien de la tablette').click();
		expect(kiosk.life.at).toBe('choosing');
	});
});

describe('a tablet that lets nobody begin', () => {
	const screens: readonly [string, Partial<Situation>, string, RegExp][] = [
		['revoked', { setUp: 'revoked' }, 'Cette tablette n’est plus reliée au bureau', /sont gardées/],
		[
			'not persistent, with answers that cannot leave',
			{ fault: 'not-persistent' },
			'Cette tablette attend le réseau',
			/Pour ne rien perdre/
		],
		[
			'nearly full',
			{ fault: 'nearly-full' },
			'La mémoire de cette tablette est presque pleine',
			/déjà données sont gardées/
		],
		['without a survey', { campaigns: [] }, 'Aucun sondage n’est ouvert ici', /Revenez plus tard/]
	];

	test.each(screens)('says so when it is %s', async (_, situation, words, text) => {
		await show(situation);
		await expect.element(title()).toHaveTextContent(words);
		await expect.element(page.getByText(text)).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});

	test('offers to be set up, or to be tried, when it is not set up', async () => {
		const { kiosk } = await show({ setUp: 'none', campaigns: [], locked: false });
		await expect.element(title()).toHaveTextContent('Cette tablette n’est pas encore prête');
		await button('Essayer sur cet ordinateur').click();
		await expect.element(title()).toHaveTextContent('Il faut le réseau la première fois');
		kiosk.play({ kind: 'ask-set-up' });
		expect(kiosk.life).toStrictEqual({ at: 'setting-up' });
	});
});
