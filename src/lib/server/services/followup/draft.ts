import type { Commitment } from '../../../domain/followup/commitment.ts';
import type { WrittenStep } from '../../../domain/followup/check-step.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { sha256Hex } from '../../../protocol/digest.ts';

/** What one person wrote and a second one has not yet confirmed. Nobody else reads it. */
export interface FollowUpDraft {
	readonly version: 1;
	/** Null where it is a further step of what is published. */
	readonly commitment: Pick<
		Commitment,
		'site' | 'campaign' | 'source' | 'resolution' | 'text' | 'decided'
	> | null;
	readonly step: WrittenStep;
}

/** A draft as it is kept beside the proposal. */
export function draftText(draft: FollowUpDraft): string {
	return canonicalJson(draft);
}

/** The draft of a proposal: what `draftText` wrote. */
export function draftOf(choice: string): FollowUpDraft {
	return JSON.parse(choice) as FollowUpDraft;
}

/** SHA-256 of a draft: what a page shows and what it confirms are the same. */
export function draftHash(choice: string): Promise<string> {
	return sha256Hex(new TextEncoder().encode(choice));
}
