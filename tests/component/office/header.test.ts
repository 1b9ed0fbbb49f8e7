import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import '#lib/ui/office/office.css';
import { createTranslation } from '#lib/i18n/translation.ts';
import HeaderShown from '../../support/HeaderShown.svelte';

const shown = {
	person: { name: 'Claire Gagnon', role: 'manager' as const },
	organisation: { name: 'Office d’habitation (démonstration)', demonstration: false },
	dark: false,
	path: '/bureau'
};

async function header(width: number, locale: 'fr' | 'ar' = 'fr'): Promise<HTMLElement> {
	await page.viewport(width, 640);
	const translation = await createTranslation(locale, ['common', 'office']);
	const { container } = await render(HeaderShown, { translation, ...shown });
	const found = container.querySelector('header');
	if (found === null) throw new Error('no header');
	return found;
}

test.each(['fr', 'ar'] as const)(
	'the header of the office leaves a narrow screen to the page, and opens without a script: %s',
	async (locale) => {
		const bar = await header(320, locale);
		expect(bar.offsetHeight).toBeLessThanOrEqual(112);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
		const leave = [...bar.querySelectorAll('form')];
		const seen = (): number =>
			leave.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length;
		expect(seen()).toBe(0);
		bar.querySelector('summary')?.focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('link', { name: 'Kreyòl ayisyen' })).toBeVisible();
		expect(seen()).toBe(1);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
		const targets = [...bar.querySelectorAll<HTMLElement>('details :is(summary, a, button)')];
		expect(targets).toHaveLength(9);
		expect(targets.filter((one) => one.offsetHeight < 44)).toEqual([]);
		expect((await axe.run(bar)).violations).toEqual([]);
	}
);

test('a wide screen shows all of it at once, and no menu', async () => {
	const bar = await header(1280);
	await expect.element(page.getByRole('button', { name: 'Fermer la session' })).toBeVisible();
	expect(bar.querySelector<HTMLElement>('details')?.offsetHeight).toBe(0);
});
