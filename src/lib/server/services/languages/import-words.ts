import type { Kysely, Transaction } from 'kysely';
import * as v from 'valibot';
import {
	type DryRun,
	dryRun,
	type FileRow,
	type WordsChange
} from '../../../domain/translation/dry-run.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { readWordsFile } from '../../spreadsheet/read-words-file.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { readLanguage } from './read-language.ts';
import { readAnySubject } from './own-subjects.ts';
import { type Subject, translatedLocales } from './subjects.ts';

type Place = Pick<Server, 'app' | 'config' | 'clock'>;

/** Who brings words, and for what. */
export interface Bringing {
	readonly account: Account | null;
	readonly organisation: string;
	readonly subject: string;
}

/**
 * What a file of words would change. Nothing is written.
 * @throws Refusal `forbidden`, `unknown-subject`, or what keeps the file from being read
 */
export async function tryWords(
	{ app, config }: Pick<Place, 'app' | 'config'>,
	{ account, organisation, subject: id }: Bringing,
	file: Uint8Array
): Promise<DryRun> {
	permit(account, 'manage-campaigns', organisation);
	const subject = await readAnySubject({ app, config }, organisation, id);
	const { rows } = await readWordsFile(config, file, { subject: id, locales: translatedLocales });
	return runOver(app, organisation, subject, rows);
}

const changesSchema = v.pipe(
	v.string(),
	v.parseJson(),
	v.array(
		v.object({
			key: v.string(),
			locale: v.picklist(translatedLocales),
			source: v.string(),
			before: v.nullable(v.string()),
			after: v.string()
		})
	)
);

/**
 * Writes the changes that somebody saw and confirmed. They are tried again first: if one of them is
 * no longer what was seen, none is written.
 *
 * @param changes the changes of `tryWords`, as JSON
 * @returns how many texts changed
 * @throws Refusal `forbidden`, `unknown-subject`, `changes-outdated`
 */
export async function importWords(
	{ app, config, clock }: Place,
	{ account, organisation, subject: id }: Bringing,
	changes: unknown
): Promise<number> {
	const who = permit(account, 'manage-campaigns', organisation);
	const subject = await readAnySubject({ app, config }, organisation, id);
	const parsed = v.safeParse(changesSchema, changes);
	if (!parsed.success) throw new Refusal('changes-outdated');
	const asked: readonly WordsChange[] = parsed.output;
	const rows = asked.map(({ key, locale, source, after }): FileRow => {
		return { key, source, cells: new Map([[locale, { kind: 'text', text: after }]]) };
	});
	const at = clock();
	return app.transaction().execute(async (db) => {
		const run = await runOver(db, organisation, subject, rows);
		const seen = new Set(asked.map(nameOf));
		if (
			run.changes.length !== asked.length ||
			!run.changes.every((each) => seen.has(nameOf(each)))
		) {
			throw new Refusal('changes-outdated');
		}
		for (const change of run.changes) {
			const shipped = (await subject.shipped(change.locale)).get(change.key);
			await writeWords(db, { organisation, subject: id, account: who.id, at }, change, shipped);
		}
		if (run.changes.length > 0) {
			const action = 'words-imported';
			await writeJournal(db, { at, account: who.id, organisation, action, subject: id });
		}
		return run.changes.length;
	});
}

async function runOver(
	app: Kysely<AppDatabase>,
	organisation: string,
	subject: Subject,
	rows: readonly FileRow[]
): Promise<DryRun> {
	const locales = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
	const words = new Map<string, ReadonlyMap<string, string | null>>();
	for (const locale of locales) {
		const { standings } = await readLanguage(app, organisation, subject, locale);
		words.set(locale, new Map(standings.map((each) => [each.segment.key, each.words])));
	}
	return dryRun(subject.segments, (locale, key) => words.get(locale)?.get(key) ?? null, rows);
}

function nameOf({ key, locale, before, after }: WordsChange): string {
	return JSON.stringify([key, locale, before, after]);
}

interface Writing {
	readonly organisation: string;
	readonly subject: string;
	readonly account: string;
	readonly at: number;
}

/** Back to the shipped words: nothing of one's own is kept, so that a better shipped text is read later. */
async function writeWords(
	db: Transaction<AppDatabase>,
	{ organisation, subject, account, at }: Writing,
	{ key, locale, source, after }: WordsChange,
	shipped: string | undefined
): Promise<void> {
	if (after === shipped) {
		await db
			.deleteFrom('translated_text')
			.where('organisation_id', '=', organisation)
			.where('subject', '=', subject)
			.where('locale', '=', locale)
			.where('key', '=', key)
			.execute();
		return;
	}
	const words = { words: after, source, account_id: account, at };
	await db
		.insertInto('translated_text')
		.values({ organisation_id: organisation, subject, locale, key, ...words })
		.onConflict((conflict) =>
			conflict.columns(['organisation_id', 'subject', 'locale', 'key']).doUpdateSet(words)
		)
		.execute();
}
