import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { defaultPolicy, type Margin } from '../../domain/disclosure/policy.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { parseInput } from './typed-input.ts';

const margins: readonly Margin[] = [3, 4, 5];

/** A margin as a form or a setting writes it. */
export const marginInput = v.pipe(
	v.string('margin-unknown'),
	v.transform((text) => margins.find((margin) => String(margin) === text)),
	v.custom<Margin>((margin) => margin !== undefined, 'margin-unknown')
);

const floorInput = v.object({ floor: marginInput });

function settingOf(organisation: string): string {
	return `margin/${organisation}`;
}

/** The margin below which an organisation lets none of its campaigns go; 3 where it chose nothing. */
export async function readMarginFloor(
	db: Kysely<AppDatabase>,
	organisation: string
): Promise<Margin> {
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('key', '=', settingOf(organisation))
		.executeTakeFirst();
	return row === undefined ? defaultPolicy.margin : v.parse(marginInput, row.value);
}

/**
 * « Notre organisme protège davantage »: from now on every campaign has at least this margin, those
 * that are being prepared or tried too. Only upwards; what is open or published stays as it was said.
 *
 * @throws Refusal `forbidden`, `floor-not-raised`, InputRefusal (`margin-unknown`)
 */
export async function raiseMarginFloor(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-organisation', organisation);
	const { floor } = parseInput(floorInput, input);
	await server.app.transaction().execute(async (db) => {
		if (floor <= (await readMarginFloor(db, organisation))) throw new Refusal('floor-not-raised');
		const value = String(floor);
		await db
			.insertInto('setting')
			.values({ key: settingOf(organisation), value })
			.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
			.execute();
		const prepared = await db
			.selectFrom('campaign')
			.select(['id', 'plan'])
			.where('organisation_id', '=', organisation)
			.where('state', 'in', ['draft', 'trial'])
			.execute();
		for (const { id, plan } of prepared) {
			const before = JSON.parse(plan) as PublicationPlan;
			if (before.policy.margin >= floor) continue;
			const raised: PublicationPlan = { ...before, policy: { ...before.policy, margin: floor } };
			await db
				.updateTable('campaign')
				.set({ plan: JSON.stringify(raised) })
				.where('id', '=', id)
				.where('state', 'in', ['draft', 'trial'])
				.execute();
		}
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'margin-raised',
			subject: organisation
		});
	});
}
