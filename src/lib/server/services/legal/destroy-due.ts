import { randomUUID } from 'node:crypto';
import type { Certificate } from '../../../domain/legal/certificate.ts';
import { type Due, dueDestructions, type Rule } from '../../../domain/legal/retention.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import type { Counted } from './destroy-campaign-data.ts';
import { targetOf } from './destruction-target.ts';
import { retentionFacts } from './retention-facts.ts';

/**
 * Destroys all that is due, with nobody present, and certifies each. What will go is counted and
 * written down before the first byte goes; destroying may be done again; the certificate and its line
 * in the journal are one transaction. So several processes may do it at once, and what a killed one
 * left is finished by the next call.
 * @param failed told of what could not be destroyed now; the others go on
 */
export async function destroyDue(server: Server, failed: (error: unknown) => void): Promise<void> {
	const now = server.clock();
	const begun = await server.app
		.selectFrom('destruction')
		.select(['rule', 'subject', 'due_at'])
		.where('state', '=', 'begun')
		.execute();
	const due: Due[] = [
		...begun.map(({ rule, subject, due_at }) => ({ rule: rule as Rule, subject, since: due_at })),
		...dueDestructions(await retentionFacts(server), now).filter(
			({ rule, subject }) => !begun.some((one) => one.rule === rule && one.subject === subject)
		)
	];
	for (const one of due) {
		try {
			await destroy(server, one);
		} catch (error) {
			failed(error);
		}
	}
}

/**
 * Destroys one thing now, and certifies it.
 * @param account who asked for it; null when its day has come by itself
 */
export async function destroy(
	server: Server,
	due: Due,
	account: string | null = null
): Promise<void> {
	const target = await targetOf(server, due);
	if (target === 'kept') {
		await server.app
			.deleteFrom('destruction')
			.where('rule', '=', due.rule)
			.where('subject', '=', due.subject)
			.where('state', '=', 'begun')
			.execute();
		return;
	}
	if (target !== 'gone') {
		await server.app
			.insertInto('destruction')
			.values({
				id: randomUUID(),
				organisation_id: target.organisation,
				campaign_id: target.campaign?.id ?? null,
				rule: due.rule,
				subject: due.subject,
				state: 'begun',
				due_at: due.since,
				counted: JSON.stringify({ ...(await target.count()), campaign: target.campaign }),
				done_at: null,
				body: null
			})
			// Another process, or this one before it was killed, has counted what there was.
			.onConflict((conflict) => conflict.columns(['rule', 'subject']).doNothing())
			.execute();
		await target.destroy();
	}
	await certify(server, due, account);
}

type Begun = Counted & {
	readonly campaign: {
		readonly id: string;
		readonly slug: string;
		readonly title: Localized;
	} | null;
};

/** Writes the certificate, once. */
async function certify(
	server: Server,
	{ rule, subject }: Due,
	account: string | null
): Promise<void> {
	const { app, engine } = server;
	await app.transaction().execute(async (db) => {
		const row = await db
			.selectFrom('destruction')
			.selectAll()
			.where('rule', '=', rule)
			.where('subject', '=', subject)
			.where('state', '=', 'begun')
			.$if(engine === 'postgres', (query) => query.forUpdate())
			.executeTakeFirst();
		if (row === undefined) return;
		const head = await db
			.selectFrom('journal_head')
			.select('hash')
			.where('organisation_id', '=', row.organisation_id)
			.$if(engine === 'postgres', (query) => query.forUpdate())
			.executeTakeFirst();
		const organisation = await db
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', row.organisation_id)
			.executeTakeFirst();
		const { destroyed, sheets, campaign } = JSON.parse(row.counted) as Begun;
		const at = server.clock();
		const certificate: Certificate = {
			format: 'porte-voix-destruction',
			version: 1,
			id: row.id,
			organisation: organisation?.name ?? '',
			campaign:
				campaign === null ? null : { slug: campaign.slug, title: campaign.title['fr'] ?? '' },
			rule,
			due: new Date(row.due_at).toISOString(),
			done: new Date(at).toISOString(),
			destroyed,
			sheets,
			journal: head?.hash ?? ''
		};
		await db
			.updateTable('destruction')
			.set({ state: 'done', done_at: at, body: JSON.stringify(certificate) })
			.where('id', '=', row.id)
			.execute();
		await writeJournal(db, {
			at,
			account,
			organisation: row.organisation_id,
			action: actionOf(rule),
			// Who or what has gone is not named: the certificate is.
			subject: row.campaign_id ?? row.organisation_id
		});
	});
}

function actionOf(rule: Rule): 'data-destroyed' | 'tally-destroyed' | 'data-expired' {
	if (rule === 'campaign-data') return 'data-destroyed';
	return rule === 'sealed-tally' ? 'tally-destroyed' : 'data-expired';
}
