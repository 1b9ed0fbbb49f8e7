import { describe, expect, test } from 'vitest';
import type { CommentsRelease } from '#lib/domain/comment/comments-release.ts';
import { examineComments, examineCommentsTogether } from '#lib/domain/comment/examine-comments.ts';
import { readCommentsRelease } from '#lib/domain/comment/read-comments.ts';
import { commentedRelease } from '../../../support/commented-release.ts';

interface Mutable {
	id: string;
	release: string;
	campaign: string;
	publishedAt: string;
	title: Record<string, string>;
	unit: string;
	policy: { margin: number };
	respondents: number;
	read: string;
	questions: {
		question: string;
		themes: { code: string; said: object }[];
		quotes: string[];
	}[];
}

const { results, comments } = commentedRelease();

/** Comments as a stranger may have altered them: the schema still holds. */
function altered(change: (comments: Mutable) => void, from: CommentsRelease = comments) {
	const copy = JSON.parse(JSON.stringify(from)) as Mutable;
	change(copy);
	return readCommentsRelease(copy);
}

const faultsOf = (one: CommentsRelease, of = results) => examineComments(one, of).faults;

function only({ questions: [question] }: Mutable): Mutable['questions'][number] {
	if (question === undefined) throw new Error('no question');
	return question;
}

describe('published comments', () => {
	test('as they were made break no rule', () => {
		expect(examineComments(comments, results)).toEqual({ faults: [], toRead: [] });
	});

	test.each([
		['no reader', 'nobody'],
		['one reader', 'one']
	])('with words and themes after %s are caught', (_name, read) => {
		const codes = faultsOf(altered((one) => (one.read = read))).map(({ code }) => code);
		expect(codes).toEqual(['themes-not-planned', 'quotes-not-read']);
	});

	test.each<[string, string, (comments: Mutable) => void]>([
		['campaign', 'campaign', (one) => (one.campaign = 'autre-2027')],
		['title', 'title', (one) => (one.title['fr'] = 'Un autre sondage')],
		['unit', 'unit', (one) => (one.unit = 'person')],
		['margin', 'policy', (one) => (one.policy.margin = 4)],
		['number of responses', 'respondents', (one) => (one.respondents = 41)]
	])('with another %s than their results are caught, with the place', (_name, place, change) => {
		expect(faultsOf(altered(change))).toContainEqual({
			code: 'comments-of-another-release',
			place
		});
	});

	test('that were public a second before the results are caught, and at their minute not', () => {
		const at = (publishedAt: string) => faultsOf(altered((one) => (one.publishedAt = publishedAt)));
		expect(at('2027-04-03T15:59:59.000Z')).toEqual([
			{ code: 'comments-before-results', place: '2027-04-03T15:59:59.000Z' }
		]);
		expect(at('2027-04-03T16:00:00.000Z')).toEqual([]);
		expect(at('2027-04-31T16:00:00.000Z')).toHaveLength(1);
	});

	test('that say « non », two, or a range of a theme are caught, with the theme', () => {
		for (const said of [
			{ kind: 'exact', count: 2 },
			{ kind: 'at-most', count: 2 },
			{ kind: 'at-least', count: 30 },
			{ kind: 'exact', count: 38 },
			{ kind: 'between', from: 8, to: 11 }
		]) {
			const faults = faultsOf(
				altered((one) => {
					const theme = only(one).themes.find(({ code }) => code === 'bruit');
					if (theme !== undefined) theme.said = said;
				})
			);
			expect(faults).toEqual([{ code: 'words-of-no-counts', place: 'une-seule-chose.bruit' }]);
		}
	});

	test.each<[string, (question: Mutable['questions'][number]) => unknown]>([
		['leave a theme out', ({ themes }) => themes.pop()],
		[
			'name a theme that the plan has not',
			({ themes }) => ((themes[0] ?? { code: '' }).code = 'x')
		],
		['list themes in another order', ({ themes }) => themes.reverse()]
	])('that %s are caught', (_name, change) => {
		expect(faultsOf(altered((one) => change(only(one))))).toEqual([
			{ code: 'themes-not-planned', place: 'une-seule-chose' }
		]);
	});

	test('that quote so many that nobody can have been silent are caught', () => {
		const quoting = (count: number) =>
			altered((one) => {
				only(one).quotes = Array.from({ length: count }, (_, place) => `Trop de bruit ${place}`);
			});
		expect(faultsOf(quoting(37))).toEqual([]);
		expect(faultsOf(quoting(38))).toEqual([{ code: 'too-many-quotes', place: 'une-seule-chose' }]);
	});

	test('that quote anybody of 29 responses are caught', () => {
		const few = commentedRelease(29);
		expect(faultsOf(few.comments, few.results)).toEqual([]);
		const quoted = altered((one) => only(one).quotes.push('Trop de bruit'), few.comments);
		expect(faultsOf(quoted, few.results)).toEqual([
			{ code: 'quotes-of-too-few', place: 'une-seule-chose' }
		]);
	});

	test('to a question that nobody planned are caught', () => {
		const other = altered((one) => (only(one).question = 'autre'));
		expect(faultsOf(other).map(({ code }) => code)).toContain('comments-not-planned');
	});

	test('without their results are never taken for checked', () => {
		expect(examineComments(comments, null).faults).toEqual([
			{ code: 'results-not-given', place: 'release-2027' }
		]);
	});

	test('in which a name is left are named to be read again, not what was put in its place', () => {
		const read = altered((one) => {
			only(one).quotes = ['Mme [nom] du [porte] crie.', 'Calme.', 'Mme Tremblay crie.'];
		});
		expect(examineComments(read, results)).toEqual({
			faults: [],
			toRead: [{ question: 'une-seule-chose', place: 3, kinds: ['name'] }]
		});
	});
});

describe('several publications of comments', () => {
	test('of one release are one too many, and the same one twice is not', () => {
		expect(examineCommentsTogether([comments, altered(() => undefined)])).toEqual([]);
		expect(examineCommentsTogether([comments, altered((one) => (one.id = 'other'))])).toEqual([
			{ code: 'second-comments', place: 'release-2027' }
		]);
	});

	test('under one id that say different things are caught', () => {
		const changed = altered((one) => only(one).quotes.pop());
		expect(examineCommentsTogether([comments, changed])).toEqual([
			{ code: 'changed-after-publication', place: 'comments-2027' }
		]);
	});
});
