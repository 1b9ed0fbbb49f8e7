import { monthOf, yearOf } from '../../../domain/campaign/local-moment.ts';
import { type Commitment, standingOf } from '../../../domain/followup/commitment.ts';
import { stepFaults } from '../../../domain/followup/check-step.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { type Agreed, takeProposal, type TwoPeopleAct } from '../acts/two-people-act.ts';
import { writeJournal } from '../journal.ts';
import { InputRefusal } from '../typed-input.ts';
import { checkSource } from './check-source.ts';
import { draftOf } from './draft.ts';
import type { Kysely } from 'kysely';

/** Of what becomes of something, the publication takes two people, each step too. */
export const publishing = 'publish-commitment';

interface Subject {
	readonly organisation: string;
	/** Id of the commitment, drawn when it is first written. */
	readonly id: string;
	/** As it is published; null before. */
	readonly published: Commitment | null;
	/** Ids of the sites it is about: a membership limited to one of them is enough. */
	readonly sites: readonly string[];
	/** SHA-256 of the draft that is shown or proposed. */
	readonly seen: string;
}

/** The publication of a commitment or of its next step, as an act that takes two people. */
export function commitmentAct(server: Server, subject: Subject): TwoPeopleAct {
	const { organisation, id, published, sites, seen } = subject;
	const may = (account: Account): boolean =>
		allows(account, 'write-followup', organisation) ||
		sites.some((site) => allows(account, 'write-followup', organisation, site));
	return {
		kind: publishing,
		organisation,
		subject: id,
		campaign: null,
		journal: { proposed: 'commitment-proposed', withdrawn: 'commitment-withdrawn' },
		ahead: true,
		mayPropose: may,
		mayConfirm: may,
		check: (choice) => checkDraft(server, subject, choice),
		about: () => {
			const steps = published?.steps.length ?? 0;
			return sha256Hex(new TextEncoder().encode(canonicalJson({ id, steps, seen })));
		},
		perform: (agreed) => publish(server, subject, agreed)
	};
}

/** @throws InputRefusal by field, Refusal `unknown-source`, `site-not-found` */
async function checkDraft(
	server: Server,
	{ organisation, published }: Subject,
	choice: string
): Promise<void> {
	const { commitment, step } = draftOf(choice);
	const faults = stepFaults(step, {
		resolution: commitment?.resolution ?? published?.resolution ?? 'we-will',
		before: published === null ? null : standingOf(published),
		month: monthOf(server.clock())
	});
	if (Object.keys(faults).length > 0) throw new InputRefusal({ ...faults });
	if (commitment !== null) await checkSource(server, organisation, commitment);
}

async function publish(
	server: Server,
	{ organisation, id, published }: Subject,
	{ choice, about, proposer, confirms }: Agreed
): Promise<void> {
	const { commitment, step } = draftOf(choice);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await takeProposal(db, { subject: id, kind: publishing }, about);
		if (commitment !== null) {
			const year = yearOf(at);
			await db
				.insertInto('commitment')
				.values({
					id,
					organisation_id: organisation,
					year,
					sequence: await nextNumber(db, organisation, year),
					site_id: commitment.site,
					campaign_slug: commitment.campaign,
					source: JSON.stringify(commitment.source),
					resolution: commitment.resolution,
					text: JSON.stringify(commitment.text),
					decided: commitment.decided
				})
				.execute();
		}
		await db
			.insertInto('commitment_step')
			.values({
				commitment_id: id,
				position: (published?.steps.length ?? 0) + 1,
				state: step.state,
				reason: step.reason === null ? null : JSON.stringify(step.reason),
				who: JSON.stringify(step.who),
				due: step.due,
				news: step.news === null ? null : JSON.stringify(step.news),
				written_by: proposer.id,
				confirmed_by: confirms.id,
				at
			})
			.execute();
		await writeJournal(db, {
			at,
			account: confirms.id,
			organisation,
			action: commitment === null ? 'commitment-step-published' : 'commitment-published',
			subject: id
		});
	});
}

/** The next number of a year in an organisation: commitments and decisions of assemblies share them. */
export async function nextNumber(
	db: Kysely<AppDatabase>,
	organisation: string,
	year: number
): Promise<number> {
	const place = { organisation_id: organisation, year };
	await db
		.insertInto('commitment_count')
		.values({ ...place, sequence: 0 })
		.onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doNothing())
		.execute();
	const { sequence } = await db
		.updateTable('commitment_count')
		.set((row) => ({ sequence: row('sequence', '+', 1) }))
		.where('organisation_id', '=', organisation)
		.where('year', '=', year)
		.returning('sequence')
		.executeTakeFirstOrThrow();
	return sequence;
}
