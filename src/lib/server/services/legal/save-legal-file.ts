import * as v from 'valibot';
import {
	choices,
	envelopeDays,
	type LegalFields,
	type SignedFile
} from '../../../domain/legal/legal-file.ts';
import { missingElements } from '../../../domain/legal/missing-elements.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { InputRefusal, optionalLine, parseInput } from '../typed-input.ts';
import { legalFacts } from './legal-facts.ts';
import { firstFields, isOpen, signedHash } from './read-legal-file.ts';

const text = (maximum: number) =>
	v.pipe(
		optionalLine(maximum),
		v.transform((typed) => typed ?? '')
	);
const one = <Value extends string>(values: readonly Value[]) =>
	v.optional(v.picklist(['', ...values] as const, 'not-a-choice'), '');

const input = v.object({
	responsible: text(120),
	responsibleContact: text(120),
	outside: text(160),
	purpose: text(300),
	necessity: text(300),
	sensitive: one(choices.sensitive),
	ethics: one(choices.ethics),
	consulted: one(choices.consulted),
	host: text(160),
	place: one(choices.place),
	supervisor: text(120),
	envelopeDays: v.pipe(
		text(2),
		v.check((typed) => typed === '' || Number(typed) <= envelopeDays.most, 'too-large'),
		v.regex(/^\d{0,2}$/, 'not-a-number')
	)
});

/**
 * Keeps what was filled of the legal file of a campaign that is not open yet, and signs it where that
 * is asked: in the name of the account, of all the file says, as it is now. What was signed before is
 * void as soon as a word of the file or a fact of the campaign is another.
 * @throws Refusal `forbidden`, `campaign-not-found`, `legal-file-frozen` once the opening is confirmed,
 * InputRefusal; for a signature `empty` for each field that is missing
 */
export async function saveLegalFile(
	server: Server,
	account: Account | null,
	slug: string,
	typed: unknown,
	sign: boolean
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (!isOpen(campaign)) throw new Refusal('legal-file-frozen');
	const facts = await legalFacts(server, campaign);
	// What this organisation is not asked for keeps what it begins with.
	const begins = firstFields(facts);
	const fields: LegalFields = { ...begins, ...parseInput(input, typed) };
	if (sign) {
		const missing = missingElements({ facts, fields, signature: 'good' });
		if (missing.length > 0) {
			throw new InputRefusal(
				Object.fromEntries(
					missing.map(({ what }) => [
						what,
						what === 'ethics' && fields.ethics === 'needed'
							? 'ethics-first'
							: what === 'consulted' && fields.consulted === 'no'
								? 'consult-first'
								: what === 'sensitive' && fields.sensitive === 'no'
									? 'touches'
									: 'empty'
					])
				)
			);
		}
	}
	const file: SignedFile = { version: 1, facts, fields };
	const at = server.clock();
	const row = {
		fields: JSON.stringify(fields),
		saved_at: at,
		...(sign
			? {
					signed: JSON.stringify(file),
					signed_hash: await signedHash(file),
					signed_by: who.id,
					signed_at: at
				}
			: {})
	};
	await server.app.transaction().execute(async (db) => {
		// The opening may have been confirmed meanwhile: the row of the campaign is held until the end.
		const held = await db
			.updateTable('campaign')
			.set((is) => ({ state: is.ref('state') }))
			.where('id', '=', campaign.id)
			.where('state', 'in', ['draft', 'trial'])
			.executeTakeFirst();
		if (held.numUpdatedRows === 0n) throw new Refusal('legal-file-frozen');
		await db
			.insertInto('legal_file')
			.values({
				signed: null,
				signed_hash: null,
				signed_by: null,
				signed_at: null,
				...row,
				campaign_id: campaign.id
			})
			.onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(row))
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: sign ? 'legal-file-signed' : 'legal-file-saved',
			subject: campaign.id
		});
	});
}
