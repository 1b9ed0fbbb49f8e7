import type { PublicationPlan } from '../disclosure/plan.ts';
import { sayThemes, type ThemeCount } from '../disclosure/themes.ts';
import type { LongText, Question, Questionnaire } from '../questionnaire/definition.ts';
import { settleComment, type Settled, type Waiting } from './comment.ts';
import {
	type CommentedQuestion,
	type CommentsContent,
	type CommentsRelease,
	quotedFrom,
	type ReadBy
} from './comments-release.ts';

/** What a publication says about itself: all that does not come from comments. */
export type CommentsFacts = Omit<
	CommentsContent,
	'format' | 'version' | 'sequence' | 'policy' | 'read' | 'questions'
>;

/** A comment at the end of the reading, and the question it answers. */
export interface WaitingComment {
	readonly question: string;
	readonly comment: Waiting;
}

interface Ended {
	readonly comments: readonly WaitingComment[];
	readonly read: ReadBy;
}

/**
 * The publication of the comments: themes as words say counts, and the words of those who agreed,
 * where enough responded and enough wrote. Only two people's reading says anything at all.
 *
 * @param draw a whole number from 0 to below its argument, by chance: the order tells nothing
 */
export function releaseComments(
	facts: CommentsFacts,
	{ plan, questionnaire }: { plan: PublicationPlan; questionnaire: Questionnaire },
	{ comments, read }: Ended,
	draw: (below: number) => number
): CommentsRelease {
	const readByTwo = read === 'both' || read === 'both-in-part';
	const settled = plan.comments.map(({ question }) => {
		const written = comments.filter((one) => one.question === question);
		const quotes =
			facts.respondents >= quotedFrom.respondents && written.length >= quotedFrom.comments;
		return {
			question,
			outcomes: readByTwo
				? written.map(({ comment }) => ({
						writers: comment.writers,
						settled: settleComment(comment, quotes)
					}))
				: []
		};
	});
	const counts = settled.flatMap(({ question, outcomes }) => countThemes(question, outcomes));
	const tables = readByTwo ? sayThemes(plan, facts.respondents, counts) : [];
	const questions = settled.map(({ question, outcomes }): CommentedQuestion => {
		const asked = openQuestion(questionnaire.questions, question);
		return {
			question,
			text: asked?.text ?? { fr: question },
			themes: (asked?.themes ?? []).flatMap(({ code, label }) => {
				const cell = tables.find(({ item }) => item === `${question}.${code}`)?.cells[0];
				return cell === undefined ? [] : [{ code, label, said: cell.said }];
			}),
			quotes: shuffled(
				outcomes.flatMap(({ settled: one }) => (one.state === 'released' ? [one.text] : [])),
				draw
				// Were everybody quoted, everybody would be known to have written.
			).slice(0, facts.respondents - plan.policy.margin)
		};
	});
	return brandComments(
		structuredClone({
			format: 'porte-voix-comments',
			version: 1,
			id: facts.id,
			campaign: facts.campaign,
			release: facts.release,
			sequence: 1,
			publishedAt: facts.publishedAt,
			title: facts.title,
			organisation: facts.organisation,
			unit: facts.unit,
			policy: plan.policy,
			demonstration: facts.demonstration,
			respondents: facts.respondents,
			read,
			questions
		} satisfies CommentsContent)
	);
}

/** Makes a publication of its content, immutable to the last word. Imported by this folder only. */
export function brandComments(content: CommentsContent): CommentsRelease {
	freezeDeeply(content);
	return content as CommentsRelease;
}

function openQuestion(questions: readonly Question[], id: string): LongText | undefined {
	return questions.find((one): one is LongText => one.id === id && one.kind === 'long-text');
}

function countThemes(
	question: string,
	outcomes: readonly { readonly writers: number; readonly settled: Settled }[]
): ThemeCount[] {
	const counts = new Map<string, number>();
	for (const { writers, settled } of outcomes) {
		if (settled.state === 'withheld') continue;
		for (const theme of new Set(settled.themes)) {
			counts.set(theme, (counts.get(theme) ?? 0) + writers);
		}
	}
	return [...counts].map(([theme, responses]) => ({ question, theme, responses }));
}

/** Fisher and Yates. */
function shuffled(texts: readonly string[], draw: (below: number) => number): string[] {
	const left = [...texts];
	return texts.flatMap(() => left.splice(draw(left.length), 1));
}

function freezeDeeply(value: unknown): void {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
	Object.freeze(value);
	for (const inner of Object.values(value)) freezeDeeply(inner);
}
