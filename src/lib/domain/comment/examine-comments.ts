import { momentOf } from '../disclosure/audit/check-dates.ts';
import type { Fault } from '../disclosure/audit/published-groups.ts';
import type { PublicationPlan } from '../disclosure/plan.ts';
import { rangeOf } from '../disclosure/range.ts';
import type { Release } from '../disclosure/release.ts';
import { sayThemes } from '../disclosure/themes.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import { wholeOf } from '../disclosure/whole.ts';
import { type CommentedQuestion, type CommentsRelease, quotedFrom } from './comments-release.ts';
import type { IdentifierKind } from './identifier.ts';
import { findIdentifiers } from './identifiers.ts';

/** A published quote in which the detectors see something: for a person to judge, no fault by itself. */
interface QuoteToRead {
	readonly question: string;
	/** Place among the quotes of the question, from 1. */
	readonly place: number;
	readonly kinds: readonly IdentifierKind[];
}

export interface CommentsExamination {
	readonly faults: readonly Fault[];
	readonly toRead: readonly QuoteToRead[];
}

/**
 * Re-runs on published comments all that can be checked from what is public. How many wrote is in no
 * file: that ten did where words are quoted, and that their writers agreed, nobody can see from outside.
 *
 * @param release the release of the results they belong to; null where it was not given, which is a fault
 */
export function examineComments(
	comments: CommentsRelease,
	release: Release | null
): CommentsExamination {
	const toRead = comments.questions.flatMap(quotesToRead);
	if (release === null) {
		return { faults: [{ code: 'results-not-given', place: comments.release }], toRead };
	}
	const faults = [
		...checkTies(comments, release),
		...checkQuestions(comments, release.plan),
		...comments.questions.flatMap((one) => checkThemes(comments, one, release.plan)),
		...comments.questions.flatMap((one) => checkQuotes(comments, one))
	];
	return { faults, toRead };
}

const tied = ['campaign', 'title', 'organisation', 'unit', 'policy', 'demonstration'] as const;

/** What both say of the campaign is the same, and the results came first. */
function checkTies(comments: CommentsRelease, release: Release): Fault[] {
	const other: string[] = tied.filter(
		(name) => JSON.stringify(comments[name]) !== JSON.stringify(release[name])
	);
	if (comments.respondents !== wholeOf(release.groups)?.respondents) other.push('respondents');
	const faults = other.map((place): Fault => ({ code: 'comments-of-another-release', place }));
	// A day that no calendar has comes after nothing.
	const after = momentOf(comments.publishedAt) >= momentOf(release.publishedAt);
	return after
		? faults
		: [...faults, { code: 'comments-before-results', place: comments.publishedAt }];
}

/** The open questions of the plan, each once, and no other. */
function checkQuestions({ questions }: CommentsRelease, plan: PublicationPlan): Fault[] {
	const planned = plan.comments.map(({ question }) => question);
	const said = questions.map(({ question }) => question);
	return planned.join('\n') === said.join('\n')
		? []
		: [{ code: 'comments-not-planned', place: said.join(', ') }];
}

const byTwo = ({ read }: CommentsRelease): boolean => read === 'both' || read === 'both-in-part';

/** All themes of the fixed list or none, each in the words of some count, by « oui » alone. */
function checkThemes(
	comments: CommentsRelease,
	{ question, themes }: CommentedQuestion,
	plan: PublicationPlan
): Fault[] {
	const { respondents } = comments;
	const shown = byTwo(comments) && respondents >= thresholds(plan.policy.margin).shown;
	const list = plan.comments.find((one) => one.question === question)?.themes ?? [];
	const due = shown ? list : [];
	if (themes.map(({ code }) => code).join('\n') !== due.join('\n')) {
		return [{ code: 'themes-not-planned', place: question }];
	}
	return themes.flatMap(({ code, said }): Fault[] => {
		const item = `${question}.${code}`;
		const responses = rangeOf(said, respondents).from;
		const tables = sayThemes(plan, respondents, [{ question, theme: code, responses }]);
		const words = tables.find((table) => table.item === item)?.cells[0]?.said;
		return JSON.stringify(words) === JSON.stringify(said)
			? []
			: [{ code: 'words-of-no-counts', place: item }];
	});
}

/** Words are quoted where two read, from enough responses on, and never of everybody. */
function checkQuotes(comments: CommentsRelease, { question, quotes }: CommentedQuestion): Fault[] {
	const { respondents, policy } = comments;
	const faults: Fault[] = [];
	if (quotes.length === 0) return faults;
	if (!byTwo(comments)) faults.push({ code: 'quotes-not-read', place: question });
	if (respondents < quotedFrom.respondents) {
		faults.push({ code: 'quotes-of-too-few', place: question });
	}
	if (quotes.length > respondents - policy.margin) {
		faults.push({ code: 'too-many-quotes', place: question });
	}
	return faults;
}

/** What stands in brackets was put there in place of something: it leads to nobody. */
const placeholders = /\[[^\]]*\]/gu;

function quotesToRead({ question, quotes }: CommentedQuestion): QuoteToRead[] {
	return quotes.flatMap((quote, index): QuoteToRead[] => {
		const kinds = findIdentifiers(quote.replaceAll(placeholders, '…')).map(({ kind }) => kind);
		return kinds.length === 0 ? [] : [{ question, place: index + 1, kinds: [...new Set(kinds)] }];
	});
}

/** What several publications of comments together break: of one release there is one, and it never changes. */
export function examineCommentsTogether(list: readonly CommentsRelease[]): Fault[] {
	return list.flatMap((one, index) =>
		list.slice(index + 1).flatMap((other): Fault[] => {
			if (one.id !== other.id) {
				return one.release === other.release
					? [{ code: 'second-comments', place: one.release }]
					: [];
			}
			return JSON.stringify(one) === JSON.stringify(other)
				? []
				: [{ code: 'changed-after-publication', place: one.id }];
		})
	);
}
