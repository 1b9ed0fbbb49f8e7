import { Refusal } from '../../domain/refusal.ts';
import { type CodeStanding, parseCodeCheck } from '../../protocol/code-check.ts';
import type { Server } from '../server.ts';

/**
 * Says before the questions what would become of a code, so that nobody answers in vain. It takes
 * nothing and promises nothing: the code is redeemed with the envelope.
 * @param body the request's JSON text
 * @throws Refusal `malformed-json`, `malformed-code-check`, `unknown-campaign`, `try-later`
 */
export async function checkCode(
	server: Pick<Server, 'app' | 'ballotBox' | 'clock'>,
	body: string
): Promise<CodeStanding> {
	const { campaign: slug, hash } = parseCodeCheck(jsonIn(body));
	const campaign = await server.app
		.selectFrom('campaign')
		.select(['state', 'closes_at', 'code_salt'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined || campaign.state === 'draft') throw new Refusal('unknown-campaign');
	const takes =
		campaign.state === 'trial' ||
		(campaign.state === 'open' && server.clock() < campaign.closes_at);
	if (!takes) return { version: 1, state: 'expired', site: null };
	if (campaign.code_salt === null) return { version: 1, state: 'unknown', site: null };
	const known = await server.ballotBox.codeState(slug, hash);
	return { version: 1, state: known.state, site: known.state === 'unused' ? known.site : null };
}

function jsonIn(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		throw new Refusal('malformed-json');
	}
}
