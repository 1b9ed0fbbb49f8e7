import { hash } from 'node:crypto';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { gatherBallots } from '../../domain/consultation/gather-ballots.ts';
import type { Gathered } from '../../domain/consultation/make-outcome.ts';
import { createCounter } from '../../domain/disclosure/counter.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { decodeResponse } from '../../domain/response/encoding.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import type { Opener } from '../sealing/opener.ts';
import { gatherComments, type GatheredComment } from './gather-comments.ts';

/** What a count may need besides. */
interface Counting {
	/** Names of those who work there: taken out of comments. */
	readonly staff?: readonly string[];
	/** What was decided of a consultation; null of a survey. */
	readonly ballot?: BallotRules | null;
	/** Sites whose responses are counted as those of the one site of the plan. */
	readonly whole?: readonly string[] | null;
}

/** An envelope as the ballot box hands it over. */
export interface StoredEnvelope {
	readonly site: string;
	readonly sealed: Uint8Array;
}

export interface Count extends ReturnType<ReturnType<typeof createCounter>['result']> {
	/** Envelopes that did not open, were a copy of another, or held no response to this questionnaire: counted, never in the way. */
	readonly unreadable: number;
	/** What was written to the planned open questions, cut off from the responses. */
	readonly comments: readonly GatheredComment[];
	/** The ballots of a consultation, alike together; null of a survey. */
	readonly ballots: Gathered | null;
}

/**
 * Opens and counts a ballot box, page by page: a response exists from its opening to its counting
 * and no longer: of each, memory keeps 22 characters of a digest. The same bytes under another id
 * are a copy and count once: whoever puts a household's envelope in many times would read its answers
 * in the result (Cortier and Smyth, « Attacking and fixing Helios », 2011). Only what was counted has
 * copies: one that names another building does not open, and takes nothing from the one that does.
 */
export async function countEnvelopes(
	pages: AsyncIterable<readonly StoredEnvelope[]>,
	open: Opener,
	boundTo: (site: string) => Uint8Array,
	plan: PublicationPlan,
	questionnaire: Questionnaire,
	{ staff = [], ballot = null, whole = null }: Counting = {}
): Promise<Count> {
	const counter = createCounter(plan, questionnaire);
	const gatherer = gatherComments(plan.comments, staff);
	const box = ballot === null ? null : gatherBallots(ballot, questionnaire);
	const planned = plan.sites.map(({ id }) => id);
	const sites = new Map((whole ?? planned).map((id) => [id, boundTo(id)]));
	const seen = new Set<string>();
	let unreadable = 0;
	for await (const page of pages) {
		for (const { site, sealed } of page) {
			const digest = hash('sha256', sealed, 'base64').slice(0, 22);
			const aad = seen.has(digest) ? undefined : sites.get(site);
			const response = aad === undefined ? null : responseIn(sealed, open, aad, questionnaire);
			if (response === null) {
				unreadable += 1;
				continue;
			}
			seen.add(digest);
			counter.add(whole === null ? site : (planned[0] ?? site), response);
			gatherer.add(response);
			box?.add(response);
		}
	}
	return {
		...counter.result(),
		unreadable,
		comments: gatherer.result(),
		ballots: box?.result() ?? null
	};
}

function responseIn(
	sealed: Uint8Array,
	open: Opener,
	aad: Uint8Array,
	questionnaire: Questionnaire
): FinishedResponse | null {
	try {
		return decodeResponse(questionnaire, open(sealed, aad));
	} catch {
		// Whoever holds the public key can seal anything: whatever it is, it does not stop the count.
		return null;
	}
}
