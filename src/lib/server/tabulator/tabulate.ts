import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { makeOutcomes } from '../../domain/consultation/make-outcome.ts';
import { release, type ReleaseFacts } from '../../domain/disclosure/make-release.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import { Refusal } from '../../domain/refusal.ts';
import { associatedData } from '../../protocol/envelope.ts';
import { questionnaireHash } from '../../protocol/questionnaire-hash.ts';
import { readEnvelopes } from '../ballot-box/reader.ts';
import { commentsCipher } from '../comments-key.ts';
import type { Config } from '../config.ts';
import { auditInTime } from './audit-in-time.ts';
import { countEnvelopes } from './count-envelopes.ts';
import { secretOf } from './custody.ts';
import { createOpener } from '../sealing/opener.ts';
import type { GatheredComment } from './gather-comments.ts';
import type { PrivateKeys } from './private-keys.ts';
import { sealTally } from './sealed-tally.ts';

export interface TabulationJob {
	/** Slug of the campaign, whose box is closed. */
	readonly campaign: string;
	/** Short name of the key its envelopes are sealed for. */
	readonly key: string;
	readonly questionnaire: unknown;
	readonly plan: PublicationPlan;
	/** What the release says of its campaign, besides the figures; unreadable envelopes are only known after. */
	readonly facts: ReleaseFacts;
	/** Names of those who work there: taken out of comments. */
	readonly staff: readonly string[];
	/** Sites where envelopes come from; the plan of a formal vote does not name them. */
	readonly sites: readonly string[];
	/** What was decided of a consultation; null of a survey. */
	readonly ballot: BallotRules | null;
	/** Of a formal vote: two shares as its custodians typed them; null of anything else. */
	readonly shares: readonly [string, string] | null;
}

export interface TabulationResult {
	readonly release: Release;
	/** Envelopes that held no response to this questionnaire. */
	readonly unreadable: number;
	/** In the order of their ids, which are drawn by chance. */
	readonly comments: readonly StoredComment[];
	/** Of a formal vote: its counted ballots, which two custodians open; base64. */
	readonly tally: string | null;
}

/** A comment as the app database keeps it: sealed for the key of the campaign's comments. */
interface StoredComment {
	readonly id: string;
	/** Base64. */
	readonly sealed: string;
}

/**
 * Opens, counts and puts into words the whole box of a campaign.
 * @throws Refusal `wrong-questionnaire`, `key-missing`, `key-damaged`, `unknown-campaign`,
 * `box-phase` when the box is not closed, `key-in-custody` and what is wrong with the shares of a
 * formal vote, and what the questionnaire's parser refuses
 */
export async function tabulate(
	config: Pick<Config, 'data' | 'storage'>,
	keys: PrivateKeys,
	{ campaign, key, questionnaire: input, plan, facts, staff, sites, ballot, shares }: TabulationJob
): Promise<TabulationResult> {
	const questionnaire = parseQuestionnaire(input);
	const hash = await questionnaireHash(questionnaire);
	if (hash !== facts.questionnaire.hash) throw new Refusal('wrong-questionnaire');
	const secret = shares === null ? undefined : await secretOf(shares, { campaign, key });
	const { heads, counts, signatures, ballots, unreadable, comments } = await countEnvelopes(
		inTurns(readEnvelopes(config, campaign)),
		createOpener(await keys.read(campaign, key, secret)),
		(site) => associatedData(campaign, hash, site),
		plan,
		questionnaire,
		{ staff, ballot, whole: ballot?.formal == null ? null : sites }
	);
	const outcomes =
		ballot === null || ballots === null
			? {}
			: { outcomes: makeOutcomes(ballot, ballots, plan.policy.margin) };
	const method = { ...facts.method, unreadable };
	const audit = await auditInTime({ plan, heads, counts, signatures });
	const further = audit === null || signatures === null ? undefined : { audit, signatures };
	return {
		release: release({ ...facts, ...outcomes, method }, plan, heads, counts, further),
		unreadable,
		tally:
			secret === undefined || ballots === null
				? null
				: sealTally(secret, ballots, { campaign, key }),
		comments:
			plan.comments.length === 0
				? []
				: await sealComments(config, campaign, comments, longestComment(questionnaire))
	};
}

/** Lets the process hear its parent between two pages: reading SQLite never waits. */
async function* inTurns<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
	for await (const page of pages) {
		yield page;
		await setImmediate();
	}
}

/** Bytes of one UTF-16 unit in UTF-8, at most. */
const bytesOfOneUnit = 3;
/** Bytes beside the text, and for the words that stand for what was taken out. */
const bytesBeside = 1_000;

/** Bytes that hold whatever can be written to the open questions, so that all comments take as many. */
function longestComment({ questions }: Questionnaire): number {
	const lengths = questions.map((one) => (one.kind === 'long-text' ? one.maximumLength : 0));
	return Math.max(...lengths) * bytesOfOneUnit + bytesBeside;
}

/** Sealed before they leave this process, for a key that is made when there is none yet. */
async function sealComments(
	config: Pick<Config, 'data'>,
	campaign: string,
	comments: readonly GatheredComment[],
	least: number
): Promise<StoredComment[]> {
	const cipher = await commentsCipher(config, campaign, true);
	return comments
		.map(({ question, comment: { text, quotable, writers } }): StoredComment => {
			const id = randomUUID();
			const sealed = cipher.seal(id, { question, text, quotable, writers }, least);
			return { id, sealed: Buffer.from(sealed).toString('base64') };
		})
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}
