import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { line, parseInput } from '../typed-input.ts';

interface Tie {
	/** The other organisation. */
	readonly id: string;
	readonly name: string;
	readonly agreed: boolean;
}

/** Who reads an organisation's publications, and whose it reads when it is a federation or a table. */
export interface FederationTies {
	readonly readers: readonly Tie[];
	/** Null for an organisation that has no members. */
	readonly members: readonly Tie[] | null;
}

type Places = Pick<Server, 'app' | 'clock'>;

/** @throws Refusal `forbidden` */
export async function readFederation(
	{ app }: Places,
	account: Account | null,
	organisation: string
): Promise<FederationTies> {
	permit(account, 'manage-organisation', organisation);
	const readers = await app
		.selectFrom('federation_member')
		.innerJoin('organisation', 'organisation.id', 'federation_member.federation_id')
		.select(['organisation.id', 'organisation.name', 'federation_member.agreed_at'])
		.where('federation_member.organisation_id', '=', organisation)
		.orderBy('organisation.name')
		.execute();
	const members = (await federates({ app }, organisation))
		? await app
				.selectFrom('federation_member')
				.innerJoin('organisation', 'organisation.id', 'federation_member.organisation_id')
				.select(['organisation.id', 'organisation.name', 'federation_member.agreed_at'])
				.where('federation_member.federation_id', '=', organisation)
				.orderBy('organisation.name')
				.execute()
		: null;
	const tie = (row: { id: string; name: string; agreed_at: number | null }): Tie => ({
		id: row.id,
		name: row.name,
		agreed: row.agreed_at !== null
	});
	return { readers: readers.map(tie), members: members?.map(tie) ?? null };
}

/**
 * A federation or a table asks an organisation to let it read what it publishes. Nothing is read
 * before somebody there agrees.
 * @throws Refusal `forbidden`, `not-a-federation`, `organisation-not-found`, InputRefusal
 */
export async function askMember(
	server: Places,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-organisation', organisation);
	if (!(await federates(server, organisation))) throw new Refusal('not-a-federation');
	const { member } = parseInput(v.object({ member: line(120) }), input);
	const found = await server.app
		.selectFrom('organisation')
		.select('id')
		.where('name', '=', member)
		.where('id', '!=', organisation)
		.executeTakeFirst();
	if (found === undefined) throw new Refusal('organisation-not-found', 'member');
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('federation_member')
			.values({
				federation_id: organisation,
				organisation_id: found.id,
				asked_at: at,
				agreed_at: null
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'federation-asked',
			subject: found.id
		});
	});
}

/** The organisation lets a federation that asked read what it publishes. @throws Refusal `forbidden`, `organisation-not-found` */
export async function agreeToFederation(
	server: Places,
	account: Account | null,
	organisation: string,
	federation: string
): Promise<void> {
	const who = permit(account, 'manage-organisation', organisation);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const { numUpdatedRows } = await db
			.updateTable('federation_member')
			.set({ agreed_at: at })
			.where('federation_id', '=', federation)
			.where('organisation_id', '=', organisation)
			.where('agreed_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new Refusal('organisation-not-found');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'federation-agreed',
			subject: federation
		});
	});
}

/**
 * Either side ends it, at once: the member, or the federation that asked.
 * @throws Refusal `forbidden`, `organisation-not-found`
 */
export async function endFederation(
	server: Places,
	account: Account | null,
	organisation: string,
	other: string
): Promise<void> {
	const who = permit(account, 'manage-organisation', organisation);
	await server.app.transaction().execute(async (db) => {
		const { numDeletedRows } = await db
			.deleteFrom('federation_member')
			.where((row) =>
				row.or([
					row.and({ federation_id: other, organisation_id: organisation }),
					row.and({ federation_id: organisation, organisation_id: other })
				])
			)
			.executeTakeFirst();
		if (numDeletedRows === 0n) throw new Refusal('organisation-not-found');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'federation-ended',
			subject: other
		});
	});
}

async function federates({ app }: Pick<Server, 'app'>, organisation: string): Promise<boolean> {
	const { tenure } = await app
		.selectFrom('organisation')
		.select('tenure')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	return tenure === 'federation' || tenure === 'table';
}
