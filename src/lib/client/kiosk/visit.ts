import type { ResponseInProgress } from '../../domain/response/response.ts';
import type { CodeFault } from '../code/code-verdict.ts';
import type { Ticket } from '../code/ticket.ts';
import type { Submission } from '../sync/submit.ts';

/** How far somebody came: what a person's own phone may keep, encrypted. */
export interface BegunAnswers {
	readonly response: ResponseInProgress;
	/** Questions that were on screen, so that a newly asked one is not passed by. */
	readonly seen: readonly string[];
}

/** What is known of a person's passage so far. In memory only, on a shared tablet. */
export interface Draft extends BegunAnswers {
	/** Where the campaign uses codes, the building the code belongs to. */
	readonly site: string | null;
	/** What the access code became, once it was accepted. */
	readonly ticket: Ticket | null;
	/** Kept on this phone by an earlier visit, and neither taken up nor given up yet. */
	readonly found: BegunAnswers | null;
}

/** One passage of one person, from the first touch to the erasing. One screen at a time. */
export type Visit =
	/** A phone keeps the draft of somebody who came back here to change language. */
	| { readonly at: 'attract'; readonly draft: Draft | null }
	| { readonly at: 'site'; readonly draft: Draft }
	| { readonly at: 'consent'; readonly draft: Draft }
	| {
			readonly at: 'code';
			readonly draft: Draft;
			/** As it was typed. Here, and not in the field: it comes back after « Êtes-vous toujours là ? ». */
			readonly typed: string;
			readonly checking: boolean;
			readonly fault: CodeFault | null;
	  }
	/** Somebody came back to their own phone. */
	| { readonly at: 'resume'; readonly draft: Draft & { readonly found: BegunAnswers } }
	| {
			readonly at: 'question';
			readonly draft: Draft;
			readonly question: string;
			/** Opened by « Modifier »: going on leads back to the check page. */
			readonly correcting: boolean;
	  }
	| {
			readonly at: 'check';
			readonly draft: Draft;
			readonly page: number;
			/** Keeping the answer failed; nothing was sent. */
			readonly failed: boolean;
	  }
	| { readonly at: 'sending'; readonly draft: Draft; readonly page: number }
	| { readonly at: 'thanks'; readonly outcome: Submission }
	| { readonly at: 'erased' };

/** The short name of a screen: what a phone's history keeps, and nothing else. */
export function placeOf(visit: Visit): string {
	switch (visit.at) {
		case 'question':
			return `question:${visit.question}`;
		case 'check':
		case 'sending':
			return `check:${visit.page}`;
		default:
			return visit.at;
	}
}

export const emptyVisit: Visit = { at: 'attract', draft: null };

/** Someone has begun: answers may be on screen or in memory. */
export function isUnderWay(visit: Visit): boolean {
	return ['site', 'consent', 'code', 'resume', 'question', 'check'].includes(visit.at);
}

/** The answers in memory, wherever the person stands. */
export function draftOf(visit: Visit): Draft | null {
	return 'draft' in visit ? visit.draft : null;
}
