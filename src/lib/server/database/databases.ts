import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Config, Storage } from '../config.ts';
import { keepBeforeUpgrade } from './before-upgrade.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { appActs } from './migrations/app-acts.ts';
import { appBallots } from './migrations/app-ballots.ts';
import { appCampaignPath } from './migrations/app-campaign-path.ts';
import { appComments } from './migrations/app-comments.ts';
import { appCustody } from './migrations/app-custody.ts';
import { appDevices } from './migrations/app-devices.ts';
import { appExports } from './migrations/app-exports.ts';
import { appFoundation } from './migrations/app-foundation.ts';
import { appIncidents } from './migrations/app-incidents.ts';
import { appJournalChain } from './migrations/app-journal-chain.ts';
import { appFollowUp } from './migrations/app-followup.ts';
import { appLegal } from './migrations/app-legal.ts';
import { appLanguages } from './migrations/app-languages.ts';
import { appMandates } from './migrations/app-mandates.ts';
import { appMeetings } from './migrations/app-meetings.ts';
import { appOutsideContact } from './migrations/app-outside-contact.ts';
import { appOwnQuestionnaires } from './migrations/app-own-questionnaires.ts';
import { appPaper } from './migrations/app-paper.ts';
import { appPaperConfirmed } from './migrations/app-paper-confirmed.ts';
import { appProposals } from './migrations/app-proposals.ts';
import { appRecordings } from './migrations/app-recordings.ts';
import { appRoll } from './migrations/app-roll.ts';
import { appTeamStatement } from './migrations/app-team-statement.ts';
import { appUnreadable } from './migrations/app-unreadable.ts';
import { ballotBoxCodes } from './migrations/ballot-box-codes.ts';
import { ballotBoxFoundation } from './migrations/ballot-box-foundation.ts';
import { ballotBoxRefusedCodes } from './migrations/ballot-box-refused-codes.ts';
import { postgresDialect } from './postgres.ts';
import type { BallotBoxDatabase } from './ballot-box-schema.ts';
import type { AppDatabase } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import { refuseUnfinished } from './unfinished-restore.ts';

/** Three databases with no query across them: two files and a third for accounts, or three schemas. */
export interface Databases {
	readonly engine: Engine;
	readonly app: Kysely<AppDatabase>;
	readonly ballotBox: Kysely<BallotBoxDatabase>;
	/** Its tables belong to the accounts module, which makes them. */
	readonly accounts: Kysely<unknown>;
	close(): Promise<void>;
}

/** In the order in which they are locked together: as a use case that writes to several does. */
export const databaseNames = ['app', 'ballot-box', 'accounts'] as const;

export type DatabaseName = (typeof databaseNames)[number];

type Place = Pick<Config, 'data' | 'storage'>;

/** Migrations of the app database, by name; a name never changes. */
export function appMigrations(engine: Engine): Readonly<Record<string, Migration>> {
	return {
		'0001-foundation': appFoundation(engine),
		'0002-unreadable': appUnreadable(engine),
		'0003-devices': appDevices(engine),
		'0004-comments': appComments(engine),
		'0005-team-statement': appTeamStatement(engine),
		'0006-languages': appLanguages(engine),
		'0007-recordings': appRecordings(engine),
		'0008-paper': appPaper(engine),
		'0009-mandates': appMandates(engine),
		'0011-paper-confirmed': appPaperConfirmed,
		'0009-journal-chain': appJournalChain(engine),
		'0010-proposals': appProposals(engine),
		'0012-exports': appExports(engine),
		'0013-legal': appLegal(engine),
		'0014-own-questionnaires': appOwnQuestionnaires(engine),
		'0015-campaign-path': appCampaignPath(engine),
		'0016-ballots': appBallots,
		'0018-acts': appActs(engine),
		'0018-followup': appFollowUp(engine),
		'0017-custody': appCustody(engine),
		'0019-meetings': appMeetings(engine),
		'0020-roll': appRoll(engine),
		'0021-outside-contact': appOutsideContact,
		'0022-incidents': appIncidents(engine)
	};
}

/** Migrations of the ballot box, by name; a name never changes. */
export function ballotBoxMigrations(engine: Engine): Readonly<Record<string, Migration>> {
	return {
		'0001-foundation': ballotBoxFoundation(engine),
		'0002-codes': ballotBoxCodes(engine),
		'0003-refused-codes': ballotBoxRefusedCodes(engine)
	};
}

/**
 * Opens the three databases for writing and brings their tables up to date.
 * @param only names of the migrations to go through; all unless said
 */
export async function openDatabases(
	config: Place,
	only: Partial<Readonly<Record<DatabaseName, readonly string[]>>> = {}
): Promise<Databases> {
	const engine = config.storage.kind;
	if (only.app === undefined) refuseUnfinished(config.data);
	await mkdir(config.data, { recursive: true, mode: 0o700 });
	const opened: Kysely<unknown>[] = [];
	const close = async (): Promise<void> => {
		await Promise.all(opened.map((db) => db.destroy()));
	};
	const open = async <Tables>(
		name: DatabaseName,
		migrations: Readonly<Record<string, Migration>> | null
	): Promise<Kysely<Tables>> => {
		if (engine === 'sqlite' && migrations !== null) {
			keepBeforeUpgrade(config.data, name, only[name] ?? Object.keys(migrations));
		}
		const db = new Kysely<Tables>({ dialect: dialectOf(config, name) });
		opened.push(db as Kysely<unknown>);
		if (migrations !== null) {
			await migrate(
				db,
				migrations,
				engine === 'sqlite' ? null : schemaOf(name, config.storage),
				only[name]
			);
		}
		return db;
	};
	try {
		return {
			engine,
			app: await open<AppDatabase>('app', appMigrations(engine)),
			ballotBox: await open<BallotBoxDatabase>('ballot-box', ballotBoxMigrations(engine)),
			accounts: await open<unknown>('accounts', null),
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** The ballot box for a process that only reads it. */
export function openBallotBoxForReading(config: Place): Kysely<BallotBoxDatabase> {
	return new Kysely({ dialect: dialectOf(config, 'ballot-box', true) });
}

/** Where a database lies, as Kysely opens it. */
export function dialectOf(config: Place, name: DatabaseName, readOnly = false): Dialect {
	if (config.storage.kind === 'postgres') {
		return postgresDialect(config.storage.url, schemaOf(name, config.storage));
	}
	return sqliteDialect({
		file: join(config.data, `${name}.sqlite`),
		readOnly,
		// What is deleted is gone from the file, whatever it was.
		secureDelete: true,
		...(name === 'ballot-box' ? { pageSize: 8_192 } : {})
	});
}

/** Where a database lies in PostgreSQL. */
export function schemaOf(name: DatabaseName, storage?: Storage): string {
	const beside = storage?.kind === 'postgres' && storage.staged === true ? 'staged_' : '';
	return `porte_voix_${beside}${name.replace('-', '_')}`;
}
