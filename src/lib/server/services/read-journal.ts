import { type ChainedAct, type ChainFault, chainFault } from '../../protocol/journal-chain.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { permit } from './permit.ts';

/** One act as the office reads it. */
interface JournalLine {
	readonly sequence: number;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly action: string;
	/** Null when no person did it; an empty name when the person has left. */
	readonly name: string | null;
	/** What it was done to: words of people, or the title of a campaign; null when it is gone or the organisation. */
	readonly about: string | Localized | null;
}

/** A page of the journal, the newest acts first, and whether the whole of it holds together. */
export interface JournalPage {
	readonly lines: readonly JournalLine[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
	/** Null when no act was changed or removed. */
	readonly fault: ChainFault | null;
	/** Hash of the last act; empty before the first. */
	readonly head: string;
}

const linesPerPage = 100;

/**
 * All acts of an organisation, oldest first, as they are tied to one another: what is downloaded.
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function readChain(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<ChainedAct[]> {
	permit(account, 'read-journal', organisation);
	const rows = await server.app
		.selectFrom('journal')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.orderBy('sequence')
		.execute();
	return rows.map((row) => ({
		sequence: row.sequence,
		at: row.at,
		account: row.account_id,
		organisation,
		action: row.action,
		subject: row.subject,
		previous: row.previous,
		hash: row.hash
	}));
}

/**
 * A page of an organisation's journal, checked from its first act to its last.
 * @param page from 1; one that does not exist becomes the nearest
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function readJournal(
	server: Server,
	account: Account | null,
	organisation: string,
	page: number
): Promise<JournalPage> {
	const acts = await readChain(server, account, organisation);
	const pages = Math.max(1, Math.ceil(acts.length / linesPerPage));
	const shown = Math.min(Math.max(1, page), pages);
	const chosen = acts.toReversed().slice((shown - 1) * linesPerPage, shown * linesPerPage);
	const [people, things] = await Promise.all([
		server.accounts.list(),
		thingsOf(server, organisation)
	]);
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return {
		lines: chosen.map(({ sequence, at, action, account: by, subject }) => ({
			sequence,
			at,
			action,
			name: by === null ? null : (names.get(by) ?? ''),
			about: subject === null ? null : (things.get(subject) ?? names.get(subject) ?? null)
		})),
		total: acts.length,
		page: shown,
		pages,
		fault: await chainFault(acts),
		head: acts.at(-1)?.hash ?? ''
	};
}

/** What acts are done to, by id, in words. */
async function thingsOf(
	{ app }: Pick<Server, 'app'>,
	organisation: string
): Promise<Map<string, string | Localized>> {
	const [campaigns, sites, devices] = await Promise.all([
		app
			.selectFrom('campaign')
			.select(['id', 'title'])
			.where('organisation_id', '=', organisation)
			.execute(),
		app
			.selectFrom('site')
			.select(['id', 'name'])
			.where('organisation_id', '=', organisation)
			.execute(),
		app
			.selectFrom('device')
			.select(['id', 'name'])
			.where('organisation_id', '=', organisation)
			.execute()
	]);
	return new Map<string, string | Localized>([
		...campaigns.map(({ id, title }) => [id, JSON.parse(title) as Localized] as const),
		...sites.map(({ id, name }) => [id, name] as const),
		...devices.map(({ id, name }) => [id, name] as const)
	]);
}
