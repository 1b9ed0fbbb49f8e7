import { describe, expect, test } from 'vitest';
import type { AnswerUnit } from '#lib/domain/campaign/campaign.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { participationWords } from '#lib/wording/letter/participation-words.ts';
import { frameHeading } from '#lib/wording/letter/said-words.ts';

const speechOf = async (unit: AnswerUnit) => {
	const { t } = await createTranslation('fr', ['common', 'results']);
	return { t, locale: 'fr', unit } as const;
};
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('who answered, in words', () => {
	test('is said of members among members: 31 of them, never 24 dwellings', async () => {
		const speech = await speechOf('member');
		const group = { respondents: 22, frame: 31 };
		expect(plain(participationWords(speech, group, true))).toBe('22 membres sur 31 ont répondu.');
		const open = plain(participationWords(speech, group, false));
		expect(open).toBe('22 réponses reçues. Il y a ici 31 membres.');
		expect(frameHeading(speech, 'Logements')).toBe('Membres');
	});

	test('is said of dwellings where households answer', async () => {
		const speech = await speechOf('household');
		const group = { respondents: 22, frame: 40 };
		expect(plain(participationWords(speech, group, false))).toContain('40 logements');
		expect(frameHeading(speech, 'Logements')).toBe('Logements');
	});
});
