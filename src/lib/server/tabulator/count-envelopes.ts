import { hash } from 'node:crypto';
import { createCounter } from '../../domain/disclosure/counter.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { decodeResponse } from '../../domain/response/encoding.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import type { Opener } from '../sealing/opener.ts';
import { gatherComments, type GatheredComment } from './gather-comments.ts';

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
	staff: readonly string[] = []
): Promise<Count> {
	const counter = createCounter(plan, questionnaire);
	const gatherer = gatherComments(plan.comments, staff);
	const sites = new Map(plan.sites.map(({ id }) => [id, boundTo(id)]));
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
			counter.add(site, response);
			gatherer.add(response);
		}
	}
	return { ...counter.result(), unreadable, comments: gatherer.result() };
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
