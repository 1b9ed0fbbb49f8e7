import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { batchLimit } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { fromBase64Url } from '../../../protocol/base64url.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { InputRefusal, parseInput, wholeNumber } from '../typed-input.ts';
import { beyondDwellings } from './beyond-dwellings.ts';
import { paperAccess, takesPaper } from './paper-access.ts';

const schema = v.strictObject({
	site: v.string(),
	forms: wholeNumber(1, 1_000),
	/** Somebody looked: there may be more forms than dwellings. */
	beyond: v.optional(v.literal(true)),
	/** 16 bytes. */
	salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
	proof: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,200}$/))
});

/**
 * Opens a batch: so many forms of one building. The code it is sealed under was drawn in the
 * browser and does not come here; only the salt of its derivation and a proof of it do.
 * @throws Refusal `forbidden`, `campaign-not-found`, `paper-closed`, `site-not-found`,
 * `more-than-dwellings` unless it is said to be so, and `InputRefusal`
 */
export async function openBatch(
	server: Server,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<{ readonly id: string; readonly number: number }> {
	const { campaign, who, sites } = await paperAccess(server, account, slug);
	if (!takesPaper(campaign, server.clock())) throw new Refusal('paper-closed');
	const { site, forms, salt, proof, beyond } = parseInput(schema, input);
	if (!sites.some(({ id }) => id === site)) throw new Refusal('site-not-found');
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	if (forms > batchLimit(questionnaire)) throw new InputRefusal({ forms: 'too-large' });
	const over = await beyondDwellings(server, campaign, { site, forms });
	if (over && beyond !== true) throw new Refusal('more-than-dwellings');
	const id = randomUUID();
	const number = await server.app.transaction().execute(async (db) => {
		const { last } = await db
			.selectFrom('paper_batch')
			.select(({ fn }) => fn.max<number | null>('number').as('last'))
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirstOrThrow();
		const next = (last ?? 0) + 1;
		await db
			.insertInto('paper_batch')
			.values({
				id,
				campaign_id: campaign.id,
				site_id: site,
				key: campaign.key,
				number: next,
				forms,
				phase: 'keying',
				salt,
				proof: fromBase64Url(proof),
				first_account: null,
				second_account: null
			})
			.execute();
		const entry = {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			subject: campaign.id
		};
		await writeJournal(db, { ...entry, action: 'paper-batch-opened' });
		if (over) await writeJournal(db, { ...entry, action: 'paper-beyond-dwellings' });
		return next;
	});
	return { id, number };
}
