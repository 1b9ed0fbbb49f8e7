import { describe, expect, it } from 'vitest';
import { checkPages, pageOf } from '#lib/client/kiosk/check-pages.ts';
import { offeredLanguages } from '#lib/client/kiosk/offered-languages.ts';
import { progressOf } from '#lib/client/kiosk/progress.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';

function question(id: string, kind: 'yes-no' | 'statement' = 'yes-no'): Question {
	return { id, kind, text: { fr: id }, short: { fr: id } };
}

const asked = [question('a'), question('hello', 'statement'), question('b'), question('c')];

describe('where a person stands', () => {
	it('counts questions, not texts to read', () => {
		expect(progressOf(asked, 'b')).toStrictEqual({ number: 2, total: 3 });
		expect(progressOf(asked, 'hello')).toBeNull();
	});

	it('is checked a few lines at a time', () => {
		const pages = checkPages(asked, 2);
		expect(pages.map(({ from, to, total }) => [from, to, total])).toStrictEqual([
			[1, 2, 3],
			[3, 3, 3]
		]);
		expect(pageOf(pages, 'c')).toBe(1);
		expect(pageOf(pages, 'gone')).toBe(0);
	});
});

describe('the languages offered', () => {
	it('are those in which the campaign, the questionnaire and the interface all exist', () => {
		expect(offeredLanguages(['en', 'fr'], { languages: ['fr', 'en'] })).toStrictEqual(['fr', 'en']);
		expect(offeredLanguages(['fr', 'pt'], { languages: ['fr', 'pt', 'en'] })).toStrictEqual(['fr']);
	});

	it('are French when nothing else is left', () => {
		expect(offeredLanguages([], { languages: ['fr'] })).toStrictEqual(['fr']);
	});
});
