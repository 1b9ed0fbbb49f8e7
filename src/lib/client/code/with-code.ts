import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { withTicket } from './seal-ticket.ts';
import { type CodeRules, ticketOf } from './ticket.ts';

/** The envelope with what redeems a code, as `readCode` gives it, in one step. */
export async function withCode(
	envelope: Envelope,
	code: string,
	rules: CodeRules & { readonly codes: Pick<NonNullable<CampaignBundle['codes']>, 'key'> }
): Promise<Envelope> {
	return withTicket(envelope, (await ticketOf(code, rules)).bytes, rules.codes);
}
