import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Refusal } from '#lib/domain/refusal.ts';
import type { FileToCarry, ThisTablet } from '#lib/client/setup/this-tablet.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import CareShown from '../../support/CareShown.svelte';
import { fakeTablet, pairedDevice, settledDevice } from '../../support/tablet.ts';

afterEach(() => {
	vi.useRealTimers();
});

async function show(
	changes: Partial<ThisTablet> = {},
	{ locale = 'fr', now = () => 0 }: { locale?: Locale; now?: () => number } = {}
) {
	const onleave = vi.fn<() => void>();
	await render(CareShown, {
		translation: await createTranslation(locale, ['common', 'respond']),
		onleave,
		now,
		tablet: fakeTablet({ device: () => settledDevice(), ...changes })
	});
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return onleave;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

const waiting = (count: number): Pick<ThisTablet, 'answers'> => ({
	answers: () => Promise.resolve({ waiting: count, setAside: 0, reasons: new Map() })
});

const file = (name: string): FileToCarry => ({
	name,
	envelopes: 1,
	ids: [name],
	content: () => Promise.resolve(new Blob([name]))
});

async function load(): Promise<void> {
	await userEvent.upload(
		page.getByLabelText('Charger un fichier de retour'),
		new File(['{}'], 'retour.json', { type: 'application/json' })
	);
}

test('a tablet with nothing to send says so, and offers nothing to save', async () => {
	await show();
	await expect.element(page.getByText('Aucune réponse n’attend de partir.')).toBeVisible();
	await expect.element(button(/Enregistrer/)).not.toBeInTheDocument();
	await expect.element(button('Envoyer maintenant')).not.toBeInTheDocument();
});

test('what waits and what was set aside is said in counts and reasons, without a code of the server', async () => {
	await show({
		answers: () =>
			Promise.resolve({
				waiting: 14,
				setAside: 8,
				reasons: new Map([
					['late', 2],
					['code-used', 1],
					['code-unknown', 1],
					['unknown-site', 1],
					['wrong-key', 1],
					['a-reason-of-next-year', 2]
				])
			})
	});
	await expect.element(page.getByText('14 réponses scellées attendent de partir.')).toBeVisible();
	await expect.element(page.getByText(/^8 réponses ont été refusées/)).toBeVisible();
	const lines = page
		.getByRole('listitem')
		.elements()
		.map(({ textContent }) => textContent.trim());
	expect(lines.filter((text) => /^\d/.test(text))).toEqual([
		'2 arrivées après la date',
		'2 dont le code manque, est inconnu ou a déjà servi',
		'1 pour un sondage ou un immeuble que le bureau ne connaît plus',
		'1 donnée pendant l’essai ou à une autre version',
		'2 abîmées en chemin'
	]);
	expect(document.body.textContent).not.toMatch(/code-used|wrong-key|next-year|token-/);
});

test('in English the same is said in English', async () => {
	await show(waiting(1), { locale: 'en' });
	await expect.element(page.getByText('1 sealed answer waits to leave.')).toBeVisible();
	await expect.element(button('Put back in service')).toBeVisible();
});

test('a database that cannot be read is said, and nobody is told that nothing waits', async () => {
	await show({ answers: () => Promise.reject(new Refusal('storage-unavailable')) });
	await expect.element(page.getByText(/La mémoire de la tablette ne répond pas/)).toBeVisible();
	await expect.element(page.getByText(/Aucune réponse n’attend/)).not.toBeInTheDocument();
});

test('sending now says what is left', async () => {
	let left = 3;
	await show({
		answers: () => Promise.resolve({ waiting: left, setAside: 0, reasons: new Map() }),
		send: () => {
			left = 0;
			return Promise.resolve();
		}
	});
	await button('Envoyer maintenant').click();
	await expect.element(page.getByText('L’envoi a été essayé.')).toBeVisible();
	await expect.element(page.getByText(/Aucune réponse n’attend/)).toBeVisible();
});

test('one file is saved at one touch, and the answers stay until the return file', async () => {
	const save = vi.fn<ThisTablet['save']>(() => Promise.resolve(true));
	await show({ ...waiting(3), files: () => Promise.resolve([file('one.json')]), save });
	await button('Enregistrer dans un fichier').click();
	await expect
		.element(page.getByText(/^1 fichier enregistré. Les réponses restent ici/))
		.toBeVisible();
	expect(save.mock.calls.map(([{ name }]) => name)).toEqual(['one.json']);
	await expect.element(page.getByText('3 réponses scellées attendent de partir.')).toBeVisible();
});

test('of several files each is saved by a touch of its own; turning back saves nothing', async () => {
	const save = vi.fn<ThisTablet['save']>(({ name }) => Promise.resolve(name !== '1.json'));
	await show({
		...waiting(1500),
		files: () => Promise.resolve([file('1.json'), file('2.json')]),
		save
	});
	await button('Enregistrer dans un fichier').click();
	await button('Enregistrer le fichier 1 sur 2').click();
	await expect.poll(() => save.mock.calls.length).toBe(1);
	await expect.element(page.getByText(/fichiers? enregistré/)).not.toBeInTheDocument();
	await button('Enregistrer le fichier 2 sur 2').click();
	await expect.element(page.getByText(/^1 fichier enregistré/)).toBeVisible();
});

test('what was set aside has a file of its own', async () => {
	const files = vi.fn<ThisTablet['files']>(() => Promise.resolve([file('a.json')]));
	await show({
		answers: () => Promise.resolve({ waiting: 0, setAside: 1, reasons: new Map([['late', 1]]) }),
		files
	});
	await button('Enregistrer ce qui est mis de côté').click();
	await expect.poll(() => files.mock.calls).toEqual([['set-aside']]);
});

test('a file that cannot be made is said, and nothing is lost', async () => {
	await show({ ...waiting(2), files: () => Promise.reject(new Refusal('storage-unavailable')) });
	await button('Enregistrer dans un fichier').click();
	await expect
		.element(page.getByText(/n’a pas pu être enregistré. Rien n’est perdu/))
		.toBeVisible();
});

test('a return file says how many answers have arrived, and that the surveys are up to date', async () => {
	await show({
		load: () => Promise.resolve({ sent: 12, setAside: 0, cleared: 2, campaigns: 1, news: true })
	});
	await load();
	await expect
		.element(
			page.getByText(
				/12 réponses sont bien arrivées au bureau. 2 réponses mises de côté.*effacées.*Les sondages.*à jour/
			)
		)
		.toBeVisible();
});

test.each([
	['malformed-file', /pas un fichier de retour/],
	['unverified-file', /ne vient pas du bureau de cette tablette. Rien n’a été changé/],
	['storage-full', /Libérez de la place/],
	['something-else', /n’a pas pu être chargé. Rien n’est perdu/]
])('a return file refused as %s is said plainly', async (code, said) => {
	await show({ load: () => Promise.reject(new Refusal(code)) });
	await load();
	await expect.element(page.getByText(said)).toBeVisible();
});

test('a touring tablet changes building after reading it back in large letters', async () => {
	let site = 'site-erables';
	await show({
		device: () => pairedDevice({ site }),
		moveTo: (next) => {
			site = next;
		}
	});
	await button('Changer d’immeuble').click();
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Où est la tablette ?');
	await vi.waitUntil(() => document.querySelector('[data-settled="false"]') === null);
	await page.getByText('Les Tilleuls').click();
	await button('Continuer').click();
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Vous êtes bien ici ?');
	await button('Oui, c’est ici').click();
	await expect.element(page.getByText(/La tablette est maintenant ici/)).toBeVisible();
	await expect.element(page.getByText('Les Tilleuls')).toBeVisible();
	expect(site).toBe('site-tilleuls');
});

test('a tablet of one building has no other to go to', async () => {
	await show();
	await expect.element(page.getByText('Les Érables')).toBeVisible();
	await expect.element(button('Changer d’immeuble')).not.toBeInTheDocument();
});

test('a tablet that was withdrawn says so, and that what waits can still leave', async () => {
	await show({ device: () => pairedDevice({ revoked: true }), ...waiting(2) });
	await expect.element(page.getByText(/Le bureau a retiré cette tablette/)).toBeVisible();
	await expect.element(button('Envoyer maintenant')).toBeVisible();
});

test('setting up again can be left for the care screen', async () => {
	await show();
	await button('Préparer de nouveau').click();
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Relier cette tablette');
	await vi.waitUntil(() => document.querySelector('[data-settled="false"]') === null);
	await button('Retour').click();
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Entretien de la tablette');
});

test('the kiosk is one touch away, and a reload another', async () => {
	const reload = vi.fn<() => void>();
	const onleave = await show({ reload });
	await button('Recharger la page').click();
	expect(reload).toHaveBeenCalledOnce();
	await button('Remettre en service').click();
	expect(onleave).toHaveBeenCalledOnce();
});

test('after sixty seconds without a touch it closes by itself; a touch begins them anew', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	let now = 0;
	const onleave = await show({}, { now: () => now });
	now = 59_000;
	window.dispatchEvent(new Event('pointerdown'));
	now = 118_000;
	vi.advanceTimersByTime(1_000);
	expect(onleave).not.toHaveBeenCalled();
	now = 119_000;
	vi.advanceTimersByTime(1_000);
	await expect.poll(() => onleave.mock.calls.length).toBe(1);
});

test('a dialog of the system may stay open longer than the page could wait', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	let now = 0;
	const onleave = await show({}, { now: () => now });
	const field = page.getByLabelText('Charger un fichier de retour').element();
	field.addEventListener('click', (event) => {
		event.preventDefault();
	});
	field.dispatchEvent(new MouseEvent('click', { cancelable: true }));
	now = 300_000;
	vi.advanceTimersByTime(1_000);
	expect(onleave).not.toHaveBeenCalled();
	field.dispatchEvent(new Event('cancel'));
	vi.advanceTimersByTime(1_000);
	await expect.poll(() => onleave.mock.calls.length).toBe(1);
});
