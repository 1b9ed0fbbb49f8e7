import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Refusal } from '#lib/domain/refusal.ts';
import type { FileToCarry, ThisTablet } from '#lib/client/setup/this-tablet.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import CareShown from '../../support/CareShown.svelte';
import { fakeTablet, settledDevice } from '../../support/tablet.ts';

async function show(changes: Partial<ThisTablet>): Promise<void> {
	await render(CareShown, {
		translation: await createTranslation('fr', ['common', 'respond']),
		onleave: () => undefined,
		now: () => 0,
		tablet: fakeTablet({ device: () => settledDevice(), ...changes })
	});
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

const file = (name: string): FileToCarry => ({
	name,
	envelopes: 1,
	ids: [name],
	content: () => Promise.resolve(new Blob([name]))
});

/** All that `withAside` has set aside, in one file. */
const asideFile: FileToCarry = { ...file('a.json'), ids: ['1.json', '2.json'] };

/** Two answers that were set aside, in two files, on a tablet that clears what it is told. */
function withAside(changes: Partial<ThisTablet> = {}) {
	const aside = new Set(['1.json', '2.json']);
	const clear = vi.fn<ThisTablet['clear']>((ids) =>
		Promise.resolve(ids.filter((id) => aside.delete(id)).length)
	);
	const tablet: Partial<ThisTablet> = {
		answers: () =>
			Promise.resolve({
				waiting: 1,
				setAside: aside.size,
				reasons: new Map(aside.size === 0 ? [] : [['late', aside.size]])
			}),
		files: () => Promise.resolve([...aside].map(file)),
		clear,
		...changes
	};
	return { aside, clear, tablet };
}

test('what was set aside may be erased once all of it is in files that were saved, and after two questions', async () => {
	const { clear, tablet } = withAside();
	await show(tablet);
	const erase = button('Effacer ce qui est mis de côté');
	await expect.element(button('Enregistrer ce qui est mis de côté')).toBeVisible();
	await expect.element(erase).not.toBeInTheDocument();
	await button('Enregistrer ce qui est mis de côté').click();
	await button('Enregistrer le fichier 1 sur 2').click();
	await expect.element(page.getByText(/^1 fichier enregistré/)).toBeVisible();
	await expect.element(erase).not.toBeInTheDocument();
	await button('Enregistrer le fichier 2 sur 2').click();
	await erase.click();
	const first = page.getByRole('group', { name: /Effacer 2 réponses mises de côté/ });
	await expect.element(first.getByText(/elles ne seront jamais comptées/)).toBeVisible();
	expect(document.activeElement?.id).toBe('clearing');
	await button('Oui, effacer').click();
	await expect.element(page.getByRole('group', { name: /Effacer pour toujours/ })).toBeVisible();
	expect(clear).not.toHaveBeenCalled();
	await button('Effacer 2 réponses pour toujours').click();
	await expect
		.element(page.getByText('2 réponses mises de côté ont été effacées de cette tablette.'))
		.toBeVisible();
	expect(clear.mock.calls).toEqual([[['1.json', '2.json']]]);
	await expect.element(erase).not.toBeInTheDocument();
	await expect.element(page.getByText(/refusées? par le bureau/)).not.toBeInTheDocument();
	await expect.element(button('Envoyer maintenant')).toBeVisible();
});

test('either question can be turned down, and nothing is erased', async () => {
	const { clear, tablet } = withAside({ files: () => Promise.resolve([asideFile]) });
	await show(tablet);
	await button('Enregistrer ce qui est mis de côté').click();
	const erase = button('Effacer ce qui est mis de côté');
	await erase.click();
	await button('Non, garder').click();
	await expect.element(erase).toHaveFocus();
	await erase.click();
	await button('Oui, effacer').click();
	await button('Non, garder').click();
	await expect.element(erase).toBeVisible();
	expect(clear).not.toHaveBeenCalled();
});

test.each<[string, Partial<ThisTablet>]>([
	['a file that was not saved', { save: () => Promise.resolve(false) }],
	['a file that holds fewer', { files: () => Promise.resolve([{ ...asideFile, ids: ['1.json'] }]) }]
])('%s does not offer to erase', async (_, changes) => {
	const { tablet } = withAside({ files: () => Promise.resolve([asideFile]), ...changes });
	const save = vi.fn(tablet.save ?? (() => Promise.resolve(true)));
	await show({ ...tablet, save });
	await button('Enregistrer ce qui est mis de côté').click();
	await expect.poll(() => save.mock.calls.length).toBe(1);
	await expect.element(page.getByText('Préparation du fichier…')).not.toBeInTheDocument();
	await expect.element(button('Effacer ce qui est mis de côté')).not.toBeInTheDocument();
});

test('a file of what waits does not offer to erase what is set aside', async () => {
	const { tablet } = withAside({ files: () => Promise.resolve([asideFile]) });
	await show(tablet);
	await button('Enregistrer dans un fichier').click();
	await expect.element(page.getByText(/^1 fichier enregistré/)).toBeVisible();
	await expect.element(button('Effacer ce qui est mis de côté')).not.toBeInTheDocument();
});

test('an erasing that fails says that the answers stay', async () => {
	const { tablet } = withAside({
		files: () => Promise.resolve([asideFile]),
		clear: () => Promise.reject(new Refusal('storage-unavailable'))
	});
	await show(tablet);
	await button('Enregistrer ce qui est mis de côté').click();
	await button('Effacer ce qui est mis de côté').click();
	await button('Oui, effacer').click();
	await button('Effacer 2 réponses pour toujours').click();
	await expect.element(page.getByText(/Rien n’a pu être effacé/)).toBeVisible();
	await expect.element(page.getByText(/^2 réponses ont été refusées/)).toBeVisible();
});
