import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { deviceWords, markOf } from '#lib/ui/office/tablets/device-words.ts';
import { incidentRows } from '#lib/ui/office/tablets/incident-rows.ts';
import { missingWords } from '#lib/ui/office/tablets/missing-words.ts';

const { t } = await createTranslation('fr', ['common', 'tablets']);
const now = Date.UTC(2027, 2, 3, 15);
const paired = {
	standing: { kind: 'heard', at: now, waiting: 0 },
	hasSpoken: false,
	setAside: 0,
	erased: null
} as const;
const place = { now, locale: 'fr' } as const;

test('of a tablet that was paired and said nothing yet, nothing is said of what it holds', () => {
	expect(deviceWords(t, paired, place)).toBe('reliée aujourd’hui, pas encore de nouvelles');
	expect(markOf(paired)).toBe('none');
	const yesterday = { ...paired, standing: { ...paired.standing, at: now - 20 * 3_600_000 } };
	expect(deviceWords(t, yesterday, place)).toMatch(/^reliée hier/);
	const missing = missingWords(t, { contactedAt: now, hasSpoken: false, waiting: 0 }, 'fr');
	expect(missing).toMatch(/pas encore dit ce qu’elle garde/);
	expect(missing).not.toMatch(/tout était envoyé/);
});

test('once it said that nothing waits, that is told', () => {
	const spoken = { ...paired, hasSpoken: true };
	expect(deviceWords(t, spoken, place)).toBe('reçu aujourd’hui, 0 en attente');
	expect(markOf(spoken)).toBe('sent');
	expect(missingWords(t, { contactedAt: now, hasSpoken: true, waiting: 0 }, 'fr')).toMatch(
		/tout était envoyé/
	);
});

test.each([
	[null, /pas encore dit ce qu’elle garde/],
	[0, /^$/],
	[3, /^3 enveloppes en attente/]
] as const)('the incident form never counts to zero: %s', (waiting, said) => {
	const rows = incidentRows(
		t,
		{
			organisation: 'Office',
			name: 'Tablette 1',
			sites: [{ name: 'Les Érables', room: 'salle commune' }],
			waiting,
			contacted: null,
			lost: null
		},
		'fr'
	);
	const people = rows.find(({ title }) => title === 'Nombre de personnes touchées');
	expect(people?.said.join(' ')).toMatch(said);
	expect(people?.asked).toEqual(['']);
	expect(rows.flatMap((row) => row.said).join(' ')).not.toMatch(/\b0 enveloppe/);
});
