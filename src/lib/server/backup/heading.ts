import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { databaseNames } from '../database/databases.ts';

const names = v.array(v.string());

const headingSchema = v.variant('kind', [
	/** The first: what made it and with which tables. */
	v.strictObject({
		kind: v.literal('backup'),
		product: v.string(),
		engine: v.picklist(['sqlite', 'postgres']),
		/** Milliseconds since 1970. */
		at: v.number(),
		migrations: v.strictObject({ app: names, 'ballot-box': names, accounts: names })
	}),
	v.strictObject({
		kind: v.literal('table'),
		database: v.picklist(databaseNames),
		table: v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),
		columns: v.pipe(
			v.array(v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),
			v.minLength(1)
		)
	}),
	/** A file of the data folder; its name leads nowhere else. */
	v.strictObject({
		kind: v.literal('file'),
		path: v.pipe(v.string(), v.regex(/^(keys|tls|recordings)\/[A-Za-z0-9][A-Za-z0-9._-]*$/))
	})
]);

export type Heading = v.InferOutput<typeof headingSchema>;
export type BackupHeading = Extract<Heading, { kind: 'backup' }>;

/** @throws Refusal `backup-damaged` when it is nothing a backup has */
export function readHeading(heading: unknown): Heading {
	const parsed = v.safeParse(headingSchema, heading);
	if (!parsed.success) throw new Refusal('backup-damaged');
	return parsed.output;
}
