import { describe, expect, test } from 'vitest';
import { type ChangeRefusal, dryRun, type FileCell } from '#lib/domain/translation/dry-run.ts';
import { settledWords } from '#lib/domain/translation/check-words.ts';
import { interfaceSegments } from '#lib/domain/translation/interface-segments.ts';
import { french } from './sample.ts';

const segments = interfaceSegments(french, ['en', 'ar', 'zh-Hans']);
const known = new Map([['en respond:title', 'Your view']]);
const current = (locale: string, key: string) => known.get(`${locale} ${key}`) ?? null;

function row(key: string, locale: string, text: string | null, source?: string) {
	const cell: FileCell = text === null ? { kind: 'formula' } : { kind: 'text', text };
	const segment = segments.find((each) => each.key === key);
	return { key, source: source ?? segment?.source ?? '', cells: new Map([[locale, cell]]) };
}

describe('the segments of the interface', () => {
	test('have each plural form that one of the languages needs, from the nearest French', () => {
		const forms = segments.filter(({ key }) => key.startsWith('respond:left_'));
		expect(forms.map(({ key, source, languages }) => [key, source, languages])).toEqual([
			['respond:left_zero', '{{count}} questions restent', ['ar']],
			['respond:left_one', '{{count}} question reste', ['en', 'ar']],
			['respond:left_two', '{{count}} questions restent', ['ar']],
			['respond:left_few', '{{count}} questions restent', ['ar']],
			['respond:left_many', '{{count}} de questions restent', ['ar']],
			['respond:left_other', '{{count}} questions restent', ['en', 'ar', 'zh-Hans']]
		]);
	});
});

describe('the dry run of a file', () => {
	test('shows a change with what is there before and after, and takes an empty cell for nothing', () => {
		const run = dryRun(segments, current, [
			row('respond:title', 'en', 'Your opinion'),
			row('respond:by', 'en', ' '),
			row('respond:by', 'en', '')
		]);
		expect(run).toEqual({
			changes: [
				{
					key: 'respond:title',
					locale: 'en',
					source: 'Votre avis',
					before: 'Your view',
					after: 'Your opinion'
				}
			],
			refused: [],
			unchanged: 0
		});
	});

	test('sees no change in other line ends, decomposed letters or blanks around', () => {
		const run = dryRun(segments, current, [row('respond:title', 'en', ' Your view\r\n')]);
		expect(run).toEqual({ changes: [], refused: [], unchanged: 1 });
	});

	test(
		'takes the blanks away around words only, however many stand between them',
		{ timeout: 2_000 },
		() => {
			// A pattern that looked through them again from each one took hours over a file of 3 MB.
			const between = `a${' \n'.repeat(500_000)}b`;
			expect(settledWords(` \n${between}\n `)).toBe(between);
			expect(settledWords(' \n ')).toBe('');
			const run = dryRun(segments, current, [row('respond:title', 'en', between)]);
			expect(run.refused.map(({ reason }) => reason)).toEqual(['forbidden-character']);
		}
	);

	test('finds the French the same when only the kind of a space changed', () => {
		const run = dryRun(segments, current, [
			row('respond:title', 'en', 'Your opinion', 'Votre\u00A0avis')
		]);
		expect(run.changes).toHaveLength(1);
	});

	test.each<readonly [ChangeRefusal, string, string, string | null]>([
		['unknown-key', 'respond:nothing', 'en', 'Words'],
		['unknown-key', '__proto__', 'en', 'Words'],
		['form-not-needed', 'respond:left_two', 'en', 'Two left'],
		['formula', 'respond:title', 'en', null],
		['formula', 'respond:title', 'en', '=1+1'],
		['formula', 'respond:title', 'en', '@SUM(A1)'],
		['formula', 'respond:title', 'en', '+cmd|x'],
		['forbidden-character', 'respond:title', 'en', 'Your \u202Eview'],
		['forbidden-character', 'respond:title', 'en', 'Your\nview'],
		['forbidden-character', 'respond:title', 'en', 'Your\u0007 view'],
		['markup', 'respond:title', 'en', 'Your <b>view'],
		['too-long', 'respond:title', 'en', 'a'.repeat(61)],
		['placeholder-missing', 'respond:by', 'en', 'By {{name}}'],
		['placeholder-missing', 'respond:left_other', 'en', 'Some left'],
		['placeholder-unknown', 'respond:by', 'en', 'By {{name}} at {{room}} {{place}}'],
		['placeholder-unknown', 'respond:by', 'en', 'By {{name}}, {{place}}, {{'],
		['placeholder-unknown', 'respond:title', 'en', '$t(office:secret)']
	])('refuses by name: %s (%s, %s, %j)', (reason, key, locale, text) => {
		const run = dryRun(segments, current, [row(key, locale, text)]);
		expect(run.changes).toEqual([]);
		expect(run.refused).toMatchObject([{ key, locale, reason }]);
	});

	test('refuses words made for another French than that of now', () => {
		const asked = row('respond:title', 'en', 'Your opinion', 'Votre opinion');
		const { changes, refused } = dryRun(segments, current, [asked]);
		expect(changes).toEqual([]);
		expect(refused).toMatchObject([{ reason: 'french-changed', source: 'Votre avis' }]);
	});

	test('takes words of one, two or zero without the number, and a line break where French has one', () => {
		const run = dryRun(segments, current, [
			row('respond:left_two', 'ar', 'سؤالان'),
			row('respond:left_one', 'en', 'One question left'),
			row('respond:long', 'en', 'Two\nlines')
		]);
		expect(run.refused).toEqual([]);
		expect(run.changes).toHaveLength(3);
	});

	test('refuses the second of two lines that disagree, and hears two that agree once', () => {
		const run = dryRun(segments, current, [
			row('respond:title', 'ar', 'رأيكم'),
			row('respond:title', 'ar', 'رأيكم'),
			row('respond:title', 'ar', 'رأي')
		]);
		expect(run.changes).toHaveLength(1);
		expect(run.refused).toMatchObject([{ reason: 'twice-in-file', after: 'رأي' }]);
	});
});
