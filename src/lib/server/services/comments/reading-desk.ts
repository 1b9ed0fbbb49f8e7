import {
	disagree,
	type Reading,
	type Readers,
	type Verdict
} from '../../../domain/comment/comment.ts';
import { quotedFrom, readingDays } from '../../../domain/comment/comments-release.ts';
import { wordsOf } from '../../../domain/comment/hidden-words.ts';
import type { Localized, Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { commentsCipher, type CommentsCipher } from '../../comments-key.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { releaseBehind, respondentsOf } from './release-behind.ts';
import { permitReader } from './readers.ts';
import { type OpenedComment, openComments, readingOf } from './stored-comment.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Last moment at which comments are read, in milliseconds. */
export function readUntil({ calendar }: Pick<CampaignRecord, 'calendar'>): number {
	return calendar.publishes + readingDays * dayMilliseconds;
}

/** What one reader has done with a comment: nothing yet, decided, or decided otherwise than the other. */
type ReadingState = 'to-read' | 'decided' | 'disagreed';

/** The comment in front of a reader. */
interface CommentAtHand {
	readonly id: string;
	/** From 1 on. */
	readonly place: number;
	readonly question: Localized;
	readonly words: readonly string[];
	/** Why its words cannot be published, if so: the writer did not agree, or too few responded. */
	readonly notQuoted: 'writer' | 'few' | null;
	readonly themes: readonly { readonly code: string; readonly label: Localized }[];
	readonly mine: Reading | null;
	/** What the other decided, once both have and they differ. */
	readonly other: Verdict | null;
}

/** What a reader sees: one comment at a time, and how far the reading is. */
export interface ReadingDesk {
	readonly campaign: { readonly slug: string; readonly title: Localized };
	readonly until: number;
	readonly states: readonly ReadingState[];
	/** Null where there is nothing to read, or all is read and none was asked for. */
	readonly current: CommentAtHand | null;
	readonly finished: { readonly mine: boolean; readonly other: boolean };
}

/** An open reading, for one of its two readers. */
export interface OpenReading {
	readonly campaign: CampaignRecord;
	readonly who: Account;
	readonly readers: Readers;
	readonly finished: ReadingDesk['finished'];
	readonly questionnaire: Questionnaire;
	readonly cipher: CommentsCipher;
	readonly comments: readonly OpenedComment[];
	/** Responses of the whole. */
	readonly respondents: number;
}

/**
 * Opens the reading for one of its two readers, and for nobody else.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `reading-not-begun` before the
 * count, `reading-over`, `key-missing`, `key-damaged`
 */
export async function openReading(
	server: Server,
	account: Account | null,
	slug: string
): Promise<OpenReading> {
	const campaign = await findCampaign(server.app, slug);
	const { who, readers } = await permitReader(server.app, account, campaign);
	const [first, second] = readers;
	if (first === undefined || second === undefined) throw new Refusal('forbidden');
	if (campaign.state !== 'released') throw new Refusal('reading-not-begun');
	if ((await isOver(server, campaign.id)) || readUntil(campaign) <= server.clock()) {
		throw new Refusal('reading-over');
	}
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const cipher = await commentsCipher(server.config, slug, false);
	const both: Readers = [first.account, second.account];
	return {
		campaign,
		who,
		readers: both,
		finished: {
			mine: readers.some((one) => one.account === who.id && one.finished),
			other: readers.some((one) => one.account !== who.id && one.finished)
		},
		questionnaire,
		cipher,
		comments: await openComments(server.app, cipher, campaign.id, { readers: both, questionnaire }),
		respondents: respondentsOf(await releaseBehind(server.app, campaign.id))
	};
}

/** Whether what becomes public of a campaign's comments is already fixed. */
export async function isOver({ app }: Pick<Server, 'app'>, campaign: string): Promise<boolean> {
	const row = await app
		.selectFrom('comments_release')
		.select('id')
		.where('campaign_id', '=', campaign)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * One comment for its reader: the one asked for by its place, or the first that is not read yet.
 * Throws as `openReading` does.
 */
export async function readDesk(
	server: Server,
	account: Account | null,
	slug: string,
	place: number | null
): Promise<ReadingDesk> {
	const reading = await openReading(server, account, slug);
	const { campaign, comments, who, finished } = reading;
	const states = comments.map(({ comment }): ReadingState => {
		if (readingOf(comment, who.id) === null) return 'to-read';
		return comment.state === 'moderated' && disagree(comment) ? 'disagreed' : 'decided';
	});
	const index = place === null ? states.indexOf('to-read') : place - 1;
	const current = comments[index];
	return {
		campaign: { slug: campaign.slug, title: campaign.title },
		until: readUntil(campaign),
		states,
		current: current === undefined ? null : atHand(reading, current, index + 1),
		finished
	};
}

function atHand(
	{ questionnaire, respondents, readers, who }: OpenReading,
	{ id, question, comment }: OpenedComment,
	place: number
): CommentAtHand {
	const asked = questionnaire.questions.find((one) => one.id === question);
	const other = readers.find((reader) => reader !== who.id) ?? '';
	const differs = comment.state === 'moderated' && disagree(comment);
	return {
		id,
		place,
		question: asked?.text ?? { fr: question },
		words: wordsOf(comment.text),
		notQuoted: respondents < quotedFrom.respondents ? 'few' : comment.quotable ? null : 'writer',
		themes: asked?.kind === 'long-text' ? (asked.themes ?? []) : [],
		mine: readingOf(comment, who.id),
		other: differs ? (readingOf(comment, other)?.verdict ?? null) : null
	};
}
