import { expect, test } from 'vitest';
import { staffNames } from '#lib/server/services/comments/staff-names.ts';
import type { Server } from '#lib/server/server.ts';

const accounts = {
	list: (organisation: string | undefined) =>
		Promise.resolve(organisation === 'office' ? [{ name: 'Zabrina Quxley' }, { name: '' }] : [])
} as unknown as Server['accounts'];

test.each([
	['l’office', ['Mme Roy', 'Zabrina Quxley']],
	['votre comité, avec M. Zabrunka', ['Mme Roy', 'M. Zabrunka', 'Zabrina Quxley']],
	['Mme Roy, de l’office', ['Mme Roy', 'Zabrina Quxley']]
])('names of a campaign asked by « %s » are those of people, each once', async (asked, names) => {
	const organisation = { id: 'office', help_name: 'Mme Roy' };
	expect(await staffNames(accounts, organisation, asked)).toEqual(names);
});
