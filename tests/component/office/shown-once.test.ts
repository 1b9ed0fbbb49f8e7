import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { ballotSurvey, formalRules } from '../../support/outcomes.ts';
import ShownOnce from '../../support/ShownOnce.svelte';

const reopen = vi.fn<() => void>();

afterEach(() => {
	reopen.mockReset();
});

const translation = () => createTranslation('fr', ['common', 'office', 'slips', 'tablets']);

/** What the server writes beside a page that answers a form. */
function besidePage(code: string): void {
	const script = document.createElement('script');
	script.type = 'text/plain';
	script.textContent = `form: ${code}`;
	document.body.append(script);
}

const happens = (type: 'pagehide' | 'pageshow', persisted: boolean): void => {
	dispatchEvent(new PageTransitionEvent(type, { persisted }));
};

const slips = {
	issued: [
		{ site: { id: 'est', name: 'Est', room: 'salle' }, codes: ['AAAAA-22222', 'BBBBB-33333'] }
	],
	slip: {
		title: { fr: 'Votre avis' },
		calendar: { opens: 0, closes: 1, collectsUntil: 2, publishes: 3 },
		unit: 'household' as const,
		ballot: null,
		help: { name: 'Mme Roy', phone: '418 555-0104', place: 'local 104' },
		outside: null,
		phone: 'https://voix.example.org/r/essai',
		phoneShort: 'voix.example.org/r/essai'
	},
	reopen
};

const pairing = {
	pairing: {
		code: '271828',
		expiresAt: 1_800_000,
		origin: 'https://voix.example.org',
		hereOnly: false
	},
	paired: null,
	page: '/bureau/tablettes/une',
	onlook: vi.fn<() => void>(),
	reopen
};

describe.each([
	['the codes of the slips', 'AAAAA', { slips }],
	['the code that pairs a tablet', '271', { pairing }]
])('%s', (_name, code, shown) => {
	test('are on the page, and nowhere beside it', async () => {
		besidePage(code);
		await render(ShownOnce, { translation: await translation(), ...shown });
		await expect.element(page.getByText(new RegExp(code)).first()).toBeVisible();
		// The page's own scripts: what runs the tests stands in the head, and its numbers are any.
		const scripts = [...document.body.querySelectorAll('script')].map((script) => script.text);
		expect(scripts.join('')).not.toContain(code);
	});

	test('are gone from the page as soon as it is left', async () => {
		await render(ShownOnce, { translation: await translation(), ...shown });
		await expect.element(page.getByText(new RegExp(code)).first()).toBeVisible();
		happens('pagehide', true);
		expect(document.body.innerHTML).not.toContain(code);
		expect(document.querySelectorAll('svg')).toHaveLength(0);
		expect(reopen).not.toHaveBeenCalled();
	});

	test('do not come back with the page, which is opened anew', async () => {
		const { unmount } = await render(ShownOnce, { translation: await translation(), ...shown });
		happens('pageshow', false);
		expect(reopen).not.toHaveBeenCalled();
		happens('pagehide', true);
		happens('pageshow', true);
		expect(reopen).toHaveBeenCalledTimes(1);
		await unmount();
		happens('pageshow', true);
		expect(reopen).toHaveBeenCalledTimes(1);
	});
});

test('the code of a tablet can be followed on this very computer, and nowhere else', async () => {
	const words = await translation();
	const here = { ...pairing, pairing: { ...pairing.pairing, hereOnly: true } };
	const { container, rerender } = await render(ShownOnce, { translation: words, pairing: here });
	const link = (): HTMLAnchorElement | null => container.querySelector('ol a');
	expect(link()?.href).toBe('https://voix.example.org/kiosk#relier=271828');
	expect(link()?.textContent).toBe('https://voix.example.org/kiosk');
	await rerender({ translation: words, pairing });
	expect(link()).toBeNull();
	expect(container.querySelector('ol')?.textContent).toContain('https://voix.example.org/kiosk');
});

test('slips speak the language that was chosen for them, each number still read from left to right', async () => {
	const arabic = await createTranslation('ar', ['common', 'office', 'results', 'slips']);
	const { container } = await render(ShownOnce, { translation: arabic, slips });
	await expect.element(page.getByText('رمزكم').first()).toBeVisible();
	const list = container.querySelector('ul');
	expect([list?.lang, list?.dir]).toEqual(['ar', 'rtl']);
	expect(list?.textContent).toContain('\u2066418\u00A0555\u20110104\u2069');
	expect(list?.textContent).not.toContain('Votre code');
});

test('a slip says whom it is for: a member of a co-op is no household', async () => {
	const words = await createTranslation('fr', ['common', 'office', 'slips', 'print']);
	const { container } = await render(ShownOnce, {
		translation: words,
		slips: { ...slips, slip: { ...slips.slip, unit: 'member' } }
	});
	const written = container.textContent.replaceAll(/\s+/g, ' ');
	expect(written).toContain('Un billet par membre.');
	expect(written).not.toContain('par ménage');
});

test('a slip names who may be asked who is not of the house, and says nothing where there is nobody', async () => {
	const words = await createTranslation('fr', ['common', 'office', 'slips', 'print']);
	const outside = { name: 'Fédération des comités', phone: '418 555-0177' };
	const named = await render(ShownOnce, {
		translation: words,
		slips: { ...slips, slip: { ...slips.slip, outside } }
	});
	expect(named.container.textContent).toContain(
		'Aide de l’extérieur\u00A0: Fédération des comités, 418\u00A0555\u20110177'
	);
	await named.unmount();
	const without = await render(ShownOnce, { translation: words, slips });
	expect(without.container.textContent).not.toContain('extérieur');
});

test('a slip of a vote says who decides and what will be published, one of a survey does not', async () => {
	const words = await createTranslation('fr', ['common', 'office', 'slips', 'print', 'outcome']);
	const { container } = await render(ShownOnce, {
		translation: words,
		slips: {
			...slips,
			slip: { ...slips.slip, ballot: ballotNotice(formalRules(), ballotSurvey, 3) }
		}
	});
	const written = container.textContent.replaceAll(/\s+/g, ' ');
	expect(written).toContain('Ce vote décide. Vote à bulletin secret. Seront publiés : le résultat');
	const survey = await render(ShownOnce, { translation: words, slips });
	expect(survey.container.textContent).not.toMatch(/décide|Seront publiés/);
});
