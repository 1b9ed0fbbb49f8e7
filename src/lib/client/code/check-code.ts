import { readCode } from '../../domain/campaign/access-code.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type KnownCode, knownCode } from '../storage/code-tags.ts';
import { askAboutCode } from './ask-about-code.ts';
import { type CodeFault, codeVerdict } from './code-verdict.ts';
import { type Ticket, ticketOf } from './ticket.ts';

export type CheckedCode =
	| {
			readonly kind: 'accepted';
			/** A code belongs to a building: the answer is counted there. */
			readonly site: string;
			readonly ticket: Ticket;
			/** As it is printed, without its hyphen; not kept beyond the draft it opens. */
			readonly code: string;
	  }
	| { readonly kind: 'refused'; readonly fault: CodeFault };

/** What a check asks; tests bring their own. */
export interface CodeSources {
	readonly known: (campaign: string, tag: string) => Promise<KnownCode>;
	readonly fetch: typeof globalThis.fetch;
}

const device: CodeSources = {
	known: knownCode,
	fetch: (input, init) => fetch(input, init)
};

type Asked = Pick<CampaignBundle, 'slug' | 'codes' | 'sites'>;

/** Says of what somebody typed whether it opens the questions of this campaign. Never throws. */
export async function checkCode(
	{ slug, codes, sites }: Asked,
	typed: string,
	{ known, fetch }: CodeSources = device
): Promise<CheckedCode> {
	const read = readCode(typed);
	if (read.kind !== 'code') return { kind: 'refused', fault: read.kind };
	if (codes === null) return { kind: 'refused', fault: 'unknown' };
	const ticket = await ticketOf(read.code, { slug, codes });
	const [here, standing] = await Promise.all([
		knownOrNothing(known, slug, ticket.tag),
		askAboutCode(slug, ticket.hash, fetch)
	]);
	const verdict = codeVerdict(
		here,
		standing,
		sites.map(({ id }) => id)
	);
	if (verdict.kind === 'refused') return verdict;
	return { ...verdict, ticket, code: read.code };
}

/** A store that fails knows nothing: the server still does. */
async function knownOrNothing(
	known: CodeSources['known'],
	campaign: string,
	tag: string
): Promise<KnownCode> {
	try {
		return await known(campaign, tag);
	} catch {
		return { kind: 'untold' };
	}
}
