import { describe, expect, test } from 'vitest';
import type { Reading, Waiting } from '#lib/domain/comment/comment.ts';
import type { ReadBy } from '#lib/domain/comment/comments-release.ts';
import { readCommentsRelease } from '#lib/domain/comment/read-comments.ts';
import {
	type CommentsFacts,
	releaseComments,
	type WaitingComment
} from '#lib/domain/comment/release-comments.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';

const question = 'une-seule-chose';
const plan = writePlan({
	questionnaire: annualSurvey,
	root: { id: 'all', label: 'Les Tilleuls' },
	sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 60 }],
	policy: { version: 1, margin: 3 },
	comments: [question]
});

const facts = (respondents: number): CommentsFacts => ({
	id: 'comments-2027',
	campaign: 'tilleuls-2027',
	release: 'release-2027',
	publishedAt: '2027-04-24T16:00:00.000Z',
	title: { fr: 'Sondage annuel 2027' },
	organisation: 'Habitations des Tilleuls',
	unit: 'household',
	demonstration: false,
	respondents
});

const decided = (reading: Reading): Waiting => ({
	state: 'moderated',
	text: '',
	quotable: true,
	writers: 1,
	readings: { a: reading, b: reading }
});

function comment(text: string, change: Partial<Reading> = {}, writers = 1): WaitingComment {
	const reading: Reading = { verdict: 'publish', themes: ['bruit'], hidden: [], ...change };
	return { question, comment: { ...decided(reading), text, writers } };
}

const many = (count: number, change: Partial<Reading> = {}): WaitingComment[] =>
	Array.from({ length: count }, (_, place) => comment(`Le bruit ${place}`, change));

/** The last one left, each time. */
const last = (below: number): number => below - 1;

function released(
	respondents: number,
	comments: readonly WaitingComment[],
	read: ReadBy = 'both',
	draw = last
) {
	return releaseComments(
		facts(respondents),
		{ plan, questionnaire: annualSurvey },
		{ comments, read },
		draw
	);
}

const of = (release: ReturnType<typeof released>) => {
	const [only] = release.questions;
	if (only === undefined) throw new Error('no question');
	return only;
};

const bruit = (release: ReturnType<typeof released>) =>
	of(release).themes.find(({ code }) => code === 'bruit')?.said;

describe('the publication of comments', () => {
	test.each([
		[30, 10, 10],
		[29, 10, 0],
		[30, 9, 0],
		[400, 9, 0]
	])('of %i responses and %i comments quotes %i', (respondents, comments, quotes) => {
		expect(of(released(respondents, many(comments))).quotes).toHaveLength(quotes);
	});

	test('quotes each comment once, in the order that was drawn', () => {
		const comments = many(10);
		const backwards = comments.map(({ comment: { text } }) => text).reverse();
		expect(of(released(30, comments)).quotes).toStrictEqual(backwards);
	});

	test.each([30, 29, 28])(
		'never quotes so many that all would be known to have written: %i of 30',
		(wrote) => {
			const quotes = of(released(30, many(wrote))).quotes;
			expect(quotes).toHaveLength(27);
			expect(new Set(quotes).size).toBe(27);
		}
	);

	test('says every theme of the list, also those nobody ticked, on all responses', () => {
		const release = released(40, many(12));
		expect(of(release).themes.map(({ code }) => code)).toStrictEqual(plan.comments[0]?.themes);
		expect(bruit(release)).toStrictEqual({ kind: 'exact', count: 12 });
		const others = of(release).themes.filter(({ code }) => code !== 'bruit');
		expect(others.every(({ said }) => said.kind === 'at-most' && said.count === 3)).toBe(true);
	});

	test('is the same bytes for none, one, two or three comments on a theme', () => {
		const bytes = [0, 1, 2, 3].map((count) =>
			JSON.stringify(released(40, many(count, { verdict: 'theme-only' })))
		);
		expect(new Set(bytes).size).toBe(1);
		expect(JSON.stringify(released(40, many(4)))).not.toBe(bytes[0]);
	});

	test('counts a text that several households wrote as often as they wrote it', () => {
		const same = comment('Trop de bruit', { verdict: 'theme-only' }, 5);
		expect(bruit(released(40, [same]))).toStrictEqual({ kind: 'exact', count: 5 });
	});

	test('holds no word of a comment that is withheld or gives its theme only', () => {
		const release = released(40, [
			...many(12),
			comment('La voisine boit', { verdict: 'withhold' }),
			comment('Mon fils est malade', { verdict: 'theme-only' })
		]);
		expect(JSON.stringify(release)).not.toMatch(/voisine|malade/);
		expect(bruit(release)).toStrictEqual({ kind: 'exact', count: 13 });
	});

	test.each(['nobody', 'one'] as const)('says nothing where it was read by %s', (read) => {
		const release = released(40, many(12), read);
		expect(of(release)).toMatchObject({ themes: [], quotes: [] });
		expect(release.read).toBe(read);
	});

	test('under seven responses says no theme', () => {
		expect(of(released(6, many(5))).themes).toStrictEqual([]);
	});

	test('tells nowhere how many wrote', () => {
		const ten = released(40, many(10, { verdict: 'withhold' }));
		const twenty = released(40, many(20, { verdict: 'withhold' }));
		expect(JSON.stringify(ten)).toBe(JSON.stringify(twenty));
	});

	test('reads the same again, and refuses what is not one', () => {
		const release = released(40, many(12));
		const text = JSON.stringify(release);
		expect(JSON.stringify(readCommentsRelease(JSON.parse(text)))).toBe(text);
		const broken = { ...(JSON.parse(text) as object), comments: 12 };
		expect(() => readCommentsRelease(broken)).toThrow(/^unreadable-release/);
	});

	test('can no longer be changed', () => {
		const { quotes } = of(released(40, many(12)));
		expect(() => (quotes as string[]).push('Un mot de plus')).toThrow(TypeError);
	});
});
