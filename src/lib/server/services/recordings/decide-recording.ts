import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { optionalLine, parseInput } from '../typed-input.ts';

const decisionInput = v.object({
	/** The file that was heard: what was recorded anew meanwhile is not decided with it. */
	file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	locale: v.string(),
	textHash: v.string(),
	medium: v.picklist(['voice', 'sign']),
	verdict: v.picklist(['approved', 'refused']),
	/** Why it is sent back, for whoever records it again. */
	word: optionalLine(200)
});

/**
 * Approves what somebody else has recorded, or sends it back with a word. From an approval on,
 * tenants hear it.
 * @throws Refusal `signed-out`, `forbidden`, `recording-not-found` (also when it was recorded anew
 * meanwhile), `own-recording`; InputRefusal
 */
export async function decideRecording(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'record-voices', organisation);
	const { file, locale, textHash, medium, verdict, word } = parseInput(decisionInput, input);
	const row = await server.app
		.selectFrom('recording')
		.select(['recorded_by'])
		.where('organisation_id', '=', organisation)
		.where('locale', '=', locale)
		.where('text_hash', '=', textHash)
		.where('medium', '=', medium)
		.where('file_hash', '=', file)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('recording-not-found');
	if (row.recorded_by === who.id) throw new Refusal('own-recording');
	await server.app
		.updateTable('recording')
		.set({
			state: verdict,
			decided_by: who.id,
			decided_at: server.clock(),
			word: verdict === 'refused' ? word : null
		})
		.where('organisation_id', '=', organisation)
		.where('locale', '=', locale)
		.where('text_hash', '=', textHash)
		.where('medium', '=', medium)
		.where('file_hash', '=', file)
		.where('recorded_by', '<>', who.id)
		.execute();
}
