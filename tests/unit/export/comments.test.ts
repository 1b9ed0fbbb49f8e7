import { expect, test } from 'vitest';
import { readCommentsRelease } from '#lib/domain/comment/read-comments.ts';
import { commentsColumns, commentsCsv } from '#lib/export/comments-csv.ts';
import { commentsSchema } from '#lib/export/comments-schema.ts';

const content = {
	format: 'porte-voix-comments',
	version: 1,
	id: 'comments-2027',
	campaign: 'tilleuls-2027',
	release: 'release-2027',
	sequence: 1,
	publishedAt: '2027-04-24T16:00:00.000Z',
	title: { fr: 'Sondage annuel 2027' },
	organisation: 'Habitations des Tilleuls',
	unit: 'household',
	policy: { version: 1, margin: 3 },
	demonstration: false,
	respondents: 40,
	read: 'both',
	questions: [
		{
			question: 'une-seule-chose',
			text: { fr: 'Une seule chose ?', en: 'One thing?' },
			themes: [
				{
					code: 'bruit',
					label: { fr: 'Le bruit', en: 'Noise' },
					said: { kind: 'exact', count: 12 }
				},
				{ code: 'cout', label: { fr: 'Le loyer' }, said: { kind: 'at-most', count: 3 } }
			],
			quotes: ['=HYPERLINK("http://x")', 'Bon; -2+3', 'Moins de "bruit"']
		}
	]
};
const comments = readCommentsRelease(content);
const lines = (csv: string): string[] => csv.split('\r\n').slice(1, -1);

test('a row a theme and a row a quote, each with who read and on what base', () => {
	const csv = commentsCsv(comments, 'en');
	expect(csv.startsWith(`\uFEFF${commentsColumns.join(',')}\r\n`)).toBe(true);
	const rows = lines(csv);
	expect(rows).toHaveLength(5);
	expect(rows.every((row) => row.includes(',both,40,une-seule-chose,One thing?,'))).toBe(true);
	expect(rows[0]).toContain('theme,bruit,Noise,exact,12,12,12');
	expect(rows[1]).toContain('theme,cout,Le loyer,at-most,0,3,3 or fewer');
});

test('no quote can be run by a spreadsheet', () => {
	const quotes = lines(commentsCsv(comments, 'fr')).slice(2);
	expect(quotes[0]).toContain(`"'=HYPERLINK(""http://x"")"`);
	expect(quotes[1]).toContain(`"Bon;' -2+3"`);
	expect(quotes[2]).toContain('"Moins de ""bruit"""');
});

test('what nobody read has one row that says so', () => {
	const unread = readCommentsRelease({
		...content,
		read: 'nobody',
		questions: content.questions.map((one) => ({ ...one, themes: [], quotes: [] }))
	});
	const [only, ...others] = lines(commentsCsv(unread, 'fr'));
	expect(others).toStrictEqual([]);
	expect(only).toMatch(/,nobody,40,.*,nothing,,,,,,,$/);
});

test('the published schema names the fields that a publication has, and no other', () => {
	const schema = commentsSchema as unknown as { properties: object; required: string[] };
	expect(Object.keys(schema.properties).sort()).toStrictEqual(Object.keys(content).sort());
	expect([...schema.required].sort()).toStrictEqual(Object.keys(content).sort());
	const { questions } = schema.properties as {
		questions: { items: { properties: { themes: { items: { properties: object } } } & object } };
	};
	const [question] = content.questions;
	expect(Object.keys(questions.items.properties)).toStrictEqual(Object.keys(question ?? {}));
	expect(Object.keys(questions.items.properties.themes.items.properties)).toStrictEqual(
		Object.keys(question?.themes[0] ?? {})
	);
});
