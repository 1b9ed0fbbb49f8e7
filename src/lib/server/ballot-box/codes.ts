import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import { tagInput, tagLength } from '../../protocol/ticket.ts';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase, CodeTable } from '../database/ballot-box-schema.ts';

/** A code as the box knows it: what its ticket hashes to, and the site it answers for. */
export type NewCode = Pick<CodeTable, 'hash' | 'site'>;

export interface IssueLimits {
	/** Codes a site may have been given in all, these included. */
	readonly atMost: Readonly<Record<string, number>>;
	/** Whether they replace all codes of the campaign; only before it opens. */
	readonly instead: boolean;
}

/** What is known of a code: `used` when one like it was issued and is gone. */
export type CodeState =
	{ readonly state: 'unused'; readonly site: string } | { readonly state: 'used' | 'unknown' };

/** Rows of one insert: three values each. */
const rowsOfOneInsert = 500;

/** The short tag of a code. */
export function codeTag(code: string): string {
	return hash('sha256', tagInput(code)).slice(0, tagLength);
}

/**
 * Adds codes to a campaign, all or none. Its box may not exist yet: slips are printed before a trial.
 * @throws Refusal `code-limit` when a site would have more than it may, `box-phase` when the campaign
 * takes no more, or opened and they should replace others, `code-drawn-twice` when one of them or
 * its tag is there already
 */
export async function issueCodes(
	db: Kysely<BallotBoxDatabase>,
	engine: Engine,
	campaign: string,
	codes: readonly NewCode[],
	{ atMost, instead }: IssueLimits
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const box = await transaction
			.selectFrom('box')
			.select('phase')
			.where('campaign', '=', campaign)
			.$if(engine === 'postgres', (query) => query.forShare())
			.executeTakeFirst();
		// Two people who press at once: the second finds what the first has made.
		if (engine === 'postgres') {
			await sql`lock table code_tag in share row exclusive mode`.execute(transaction);
		}
		const phase = box?.phase ?? 'trial';
		if (phase !== 'trial' && (instead || phase !== 'open')) throw new Refusal('box-phase');
		if (instead) await removeCodes(transaction, campaign);
		const made = await issuedCodes(transaction, campaign);
		for (const [site, added] of Map.groupBy(codes, (code) => code.site)) {
			const most = atMost[site] ?? 0;
			if ((made[site] ?? 0) + added.length > most) throw new Refusal('code-limit', site);
		}
		await insertCodes(transaction, campaign, codes);
	});
}

async function insertCodes(
	db: Kysely<BallotBoxDatabase>,
	campaign: string,
	codes: readonly NewCode[]
): Promise<void> {
	const rows = codes.map((code) => ({ campaign, hash: code.hash, site: code.site }));
	const tags = codes.map((code) => ({ campaign, site: code.site, tag: codeTag(code.hash) }));
	rows.sort((one, other) => (one.hash < other.hash ? -1 : 1));
	tags.sort((one, other) => (one.tag < other.tag ? -1 : 1));
	let inserted = 0n;
	for (let start = 0; start < rows.length; start += rowsOfOneInsert) {
		const some = await db
			.insertInto('code')
			.values(rows.slice(start, start + rowsOfOneInsert))
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		const tagged = await db
			.insertInto('code_tag')
			.values(tags.slice(start, start + rowsOfOneInsert))
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		inserted += (some.numInsertedOrUpdatedRows ?? 0n) + (tagged.numInsertedOrUpdatedRows ?? 0n);
	}
	if (inserted !== 2n * BigInt(codes.length)) throw new Refusal('code-drawn-twice');
}

/** Removes all that is known of the codes of a campaign that never opened. */
export async function removeCodes(db: Kysely<BallotBoxDatabase>, campaign: string): Promise<void> {
	await db.deleteFrom('code').where('campaign', '=', campaign).execute();
	await db.deleteFrom('code_tag').where('campaign', '=', campaign).execute();
}

/** How many codes were ever issued, by site. Sites without any are absent. */
export async function issuedCodes(
	db: Kysely<BallotBoxDatabase>,
	campaign: string
): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom('code_tag')
		.select(({ fn }) => ['site', fn.countAll<number>().as('issued')])
		.where('campaign', '=', campaign)
		.groupBy('site')
		.execute();
	return Object.fromEntries(rows.map(({ site, issued }) => [site, issued]));
}

/** Tags of all codes ever issued, by site, in their own order. */
export async function codeTags(
	db: Kysely<BallotBoxDatabase>,
	campaign: string
): Promise<Record<string, string[]>> {
	const rows = await db
		.selectFrom('code_tag')
		.select(['site', 'tag'])
		.where('campaign', '=', campaign)
		.orderBy('site')
		.orderBy('tag')
		.execute();
	const sites = Map.groupBy(rows, (row) => row.site);
	return Object.fromEntries([...sites].map(([site, all]) => [site, all.map(({ tag }) => tag)]));
}

/** What is known of a code now. */
export async function codeState(
	db: Kysely<BallotBoxDatabase>,
	campaign: string,
	code: string
): Promise<CodeState> {
	const row = await db
		.selectFrom('code')
		.select('site')
		.where('campaign', '=', campaign)
		.where('hash', '=', code)
		.executeTakeFirst();
	if (row !== undefined) return { state: 'unused', site: row.site };
	const issued = await db
		.selectFrom('code_tag')
		.select('tag')
		.where('campaign', '=', campaign)
		.where('tag', '=', codeTag(code))
		.limit(1)
		.executeTakeFirst();
	return { state: issued === undefined ? 'unknown' : 'used' };
}
