import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import type { Storage } from '../config.ts';
import { databaseNames, schemaOf } from './databases.ts';

type Place = Extract<Storage, { readonly kind: 'postgres' }>;

const pairs = (place: Place): { readonly now: string; readonly staged: string }[] =>
	databaseNames.map((name) => ({
		now: schemaOf(name),
		staged: schemaOf(name, { ...place, staged: true })
	}));

/**
 * Puts the schemas that wait beside in the place of those that are there, in one transaction. Where
 * none wait it was done already, and nothing happens.
 */
export async function exchangeSchemas(place: Place): Promise<void> {
	await withClient(place, async (client) => {
		const there = await existing(client, place);
		if (!pairs(place).every(({ staged }) => there.has(staged))) return;
		const steps = pairs(place).flatMap(({ now, staged }) => [
			`drop schema if exists ${now} cascade`,
			`alter schema ${staged} rename to ${now}`
		]);
		await client.query(`begin; ${steps.join('; ')}; commit`);
	});
}

/** Takes away what waits beside. */
export async function dropStaged(place: Place): Promise<void> {
	await withClient(place, async (client) => {
		for (const { staged } of pairs(place)) {
			await client.query(`drop schema if exists ${staged} cascade`);
		}
		await client.query('drop schema if exists porte_voix_staged_restoring cascade');
	});
}

/**
 * @throws Refusal `others-connected` when another process of the installation is at work: it would go
 * on with what it had read
 */
export async function refuseOthers(place: Place): Promise<void> {
	await withClient(place, async (client) => {
		// Connections that were just closed are still counted for a moment.
		for (let tries = 0; tries < 20; tries += 1) {
			const { rows } = await client.query<{ others: number }>(
				`select count(*)::int as others from pg_stat_activity
					where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
			);
			if (rows[0]?.others === 0) return;
			await setTimeout(250);
		}
		throw new Refusal('others-connected');
	});
}

async function existing(client: pg.Client, place: Place): Promise<ReadonlySet<string>> {
	const { rows } = await client.query<{ name: string }>(
		'select nspname as name from pg_namespace where nspname = any($1)',
		[pairs(place).map(({ staged }) => staged)]
	);
	return new Set(rows.map(({ name }) => name));
}

async function withClient(
	{ url }: Place,
	work: (client: pg.Client) => Promise<void>
): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => undefined);
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}
