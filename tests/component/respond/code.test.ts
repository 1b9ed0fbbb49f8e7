import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { checkCode } from '#lib/client/code/check-code.ts';
import type { CodeFault } from '#lib/client/code/code-verdict.ts';
import type { ResponseToSubmit, submitResponse, Submission } from '#lib/client/sync/submit.ts';
import {
	begin,
	beginClock,
	bundle,
	code,
	pass,
	ticket,
	title,
	touch,
	typeCode
} from '../../support/coded-visit.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

beforeEach(beginClock);
afterEach(() => {
	vi.useRealTimers();
});

const refusing =
	(fault: CodeFault): typeof checkCode =>
	() =>
		Promise.resolve({ kind: 'refused', fault });

const outside = { name: 'Fédération des comités', phone: '418 555-0177' };
const withOutside = {
	...bundle,
	codes: bundle.codes === null ? null : { ...bundle.codes, outside }
};

describe('the access code', () => {
	test('is asked after the consent, on keys large enough, with everything in sight', async () => {
		await begin({});
		await expect.element(title).toHaveTextContent('Entrez le code de votre billet');
		expect(document.title).toContain('Entrez le code');
		await expect.poll(() => document.activeElement?.id).toBe('question');
		await expect
			.poll(() => getComputedStyle(document.querySelector('.screen') ?? document.body).opacity)
			.toBe('1');
		for (const button of document.querySelectorAll('main button')) {
			const { height, width, bottom } = button.getBoundingClientRect();
			expect(height, button.id).toBeGreaterThanOrEqual(64);
			expect(width, button.id).toBeGreaterThanOrEqual(44);
			expect(bottom, button.id).toBeLessThanOrEqual(600);
		}
		for (const letter of 'ILOU') expect(document.getElementById(`key-${letter}`)).toBeNull();
	});

	test.each([
		[1024, 600],
		[1024, 768],
		[768, 1024],
		[360, 740]
	])(
		'leaves its keys and « Continuer » in sight at %i × %i when it is refused',
		async (...size) => {
			await page.viewport(...size);
			const device = size[0] < 700 ? 'phone' : 'tablet';
			await begin({ device, check: refusing('used'), on: withOutside });
			await typeCode('AB');
			await touch('Continuer');
			const alert = page.getByRole('alert');
			await expect.element(alert).toBeVisible();
			expect(alert.element().textContent).toContain('Mme Roy');
			expect(alert.element().textContent).toContain('Fédération des comités');
			for (const one of document.querySelectorAll('main button, main input, [role="alert"]')) {
				const { height, width, bottom } = one.getBoundingClientRect();
				expect(height, one.id).toBeGreaterThanOrEqual(44);
				expect(width, one.id).toBeGreaterThanOrEqual(44);
				expect(bottom, one.id).toBeLessThanOrEqual(size[1]);
			}
			const call = document.querySelector('[role="alert"] a')?.getBoundingClientRect();
			if (device === 'phone') expect(call?.height).toBeGreaterThanOrEqual(44);
			else expect(call).toBeUndefined();
		}
	);

	test('is typed on the keys, in two groups, and leads to the questions of its building', async () => {
		const submit = vi.fn<typeof submitResponse>(() => Promise.resolve('sent'));
		await begin({ submit });
		await typeCode('ABCDE1234');
		await touch('Effacer le dernier caractère');
		await typeCode('45');
		await expect.element(page.getByRole('textbox')).toHaveValue('ABCDE-12345');
		await expect.element(page.getByText('10 sur\u00A010')).toBeVisible();
		await touch('Continuer');
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.element(title).toHaveTextContent('Merci. C’est envoyé.');
		const sent: ResponseToSubmit | undefined = submit.mock.calls[0]?.[0];
		expect(sent).toMatchObject({ site: 'pins', ticket });
		expect(document.body.innerHTML).not.toMatch(/ABCDE|12345/);
	});

	test('is taken from a keyboard or a paste, however it is written', async () => {
		const check = vi.fn<typeof checkCode>(() =>
			Promise.resolve({ kind: 'refused', fault: 'used' })
		);
		await begin({ check });
		pass(600);
		await page.getByRole('textbox').click();
		await userEvent.keyboard('abcde-o123l{Enter}');
		await expect.poll(() => check.mock.calls[0]?.[1]).toBe('ABCDE01231');
	});

	test.each([
		['unfinished', false],
		['expired', false],
		['unreachable', false],
		['unknown', true],
		['used', true]
	] as const)('when it is %s, somebody outside the house is named: %s', async (fault, named) => {
		await begin({ check: refusing(fault), on: withOutside });
		await typeCode('ABC');
		await touch('Continuer');
		const alert = page.getByRole('alert');
		await expect.element(alert).toBeVisible();
		expect(alert.element().textContent.includes('418 555-0177')).toBe(named);
	});

	test.each([
		['unfinished', /dix caractères/, false],
		['mistyped', /faute de frappe/, false],
		['unknown', /pas un code de ce sondage/, true],
		['unknown-here', /pas de réseau/, true],
		['used', /a déjà servi\./, true],
		['expired', /fermé/, true],
		['unreachable', /Il faut le réseau/, true]
	] as const)('when it is %s the screen says so, and whom to ask', async (fault, words, ask) => {
		await begin({ check: refusing(fault) });
		await typeCode('ABC');
		await touch('Continuer');
		const alert = page.getByRole('alert');
		await expect.element(alert).toBeVisible();
		const said = alert.element().textContent;
		expect(said).toMatch(words);
		expect(said.includes('Mme Roy')).toBe(ask);
		await expect.element(page.getByRole('textbox')).toHaveFocus();
		await expect.element(page.getByRole('textbox')).toHaveValue('ABC');
		await typeCode('D');
		await expect.element(alert).not.toBeInTheDocument();
	});

	test('comes back as it was typed after « Êtes-vous toujours là ? », and is off the screen meanwhile', async () => {
		await begin({});
		await typeCode('ABC');
		pass(121_000);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		expect(document.querySelectorAll('input')).toHaveLength(0);
		expect(document.body.innerHTML).not.toContain('ABC');
		await page.getByRole('button', { name: 'Oui, je continue' }).click();
		await expect.element(page.getByRole('textbox')).toHaveValue('ABC');
	});

	test('is erased from a shared tablet with everything else', async () => {
		const onleave = vi.fn<() => void>();
		await begin({ onleave });
		await typeCode('ABC');
		pass(181_000);
		await expect.poll(() => onleave.mock.calls.length).toBe(1);
		expect(document.querySelectorAll('input, dialog, h1')).toHaveLength(0);
	});

	test('that came with the address is checked without typing', async () => {
		await begin({ device: 'phone', slip: code });
		await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
		expect(document.body.innerHTML).not.toContain(code);
	});

	test.each([
		['code-used', /déjà arrivée avec ce code/],
		['code-unknown', /pas un code de ce sondage/]
	] as const)('that turns out to be %s on arrival is said truthfully', async (outcome, words) => {
		let settle: (outcome: Submission) => void = () => undefined;
		await begin({
			device: 'phone',
			slip: code,
			submit: (_, later) => {
				settle = later ?? settle;
				return Promise.resolve<Submission>('kept');
			}
		});
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.element(title).toHaveTextContent('Merci. C’est bien gardé.');
		settle(outcome);
		await expect.element(title).toHaveTextContent('Votre réponse n’est pas comptée');
		await expect.element(page.getByText(words)).toBeVisible();
		await expect.element(page.getByText(/Merci|bien gardé/)).not.toBeInTheDocument();
	});
});
