import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { againForOffice, againForPeople } from '#lib/ui/office/tablets/again-words.ts';
import { incidentRows } from '#lib/ui/office/tablets/incident-rows.ts';

const { t } = await createTranslation('fr', ['common', 'tablets']);
const nothingTwice = /Rien ne compte deux fois/;
const mayCountTwice = /compterait deux fois/;
const sameCode = /avec le même code/;

test('with codes and without, both truths are told, and code holders use the same code', () => {
	const office = againForOffice(t, 'some');
	expect(office).toHaveLength(2);
	expect(office[0]).toMatch(sameCode);
	expect(office[0]).toMatch(nothingTwice);
	expect(office[1]).toMatch(mayCountTwice);
	const [withCode, without] = againForPeople(t, 'some');
	expect(withCode?.said).toMatch(sameCode);
	expect(without?.said).toMatch(/sans code/);
	expect(without?.said).not.toMatch(sameCode);
	expect(without?.more).toMatch(/compterait aussi/);
});

test('with codes only, or without, the other truth is not told', () => {
	expect(againForOffice(t, 'all').join()).not.toMatch(mayCountTwice);
	expect(againForOffice(t, 'none').join()).not.toMatch(/même code|deux fois\. Rien/);
	expect(againForPeople(t, 'all')).toHaveLength(1);
	expect(JSON.stringify(againForPeople(t, 'none'))).not.toMatch(/code/);
	expect(againForPeople(t, null)).toEqual([]);
});

test('the incident form names every building of a tablet that tours', () => {
	const sites = [
		{ name: 'Les Érables', room: 'salle commune' },
		{ name: 'Les Pins', room: 'salle B' }
	];
	const rows = incidentRows(
		t,
		{
			organisation: 'Office',
			name: 'Tablette 1',
			sites,
			waiting: 0,
			contacted: null,
			lost: null
		},
		'fr'
	);
	const what = rows.flatMap(({ said }) => said).join();
	for (const { name, room } of sites) expect(what).toContain(`${name}, ${room}`);
});

test.each(['fr', 'en'] as const)(
	'in %s nobody is told that a tablet learns at once what the office decides',
	async (locale) => {
		const { t: said } = await createTranslation(locale, ['common', 'tablets']);
		const minutes = /cinq minutes environ|about five minutes/;
		for (const words of [
			said(($) => $.tablets.lost.submitNote),
			said(($) => $.tablets.lost.doneLead, { day: 'x' }),
			said(($) => $.tablets.retire.lead),
			said(($) => $.tablets.one.retired),
			said(($) => $.tablets.form.editNote)
		]) {
			expect(words).toMatch(minutes);
		}
	}
);
