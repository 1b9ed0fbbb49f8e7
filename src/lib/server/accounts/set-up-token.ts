import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';

/** Without letters and digits that are taken for one another. */
const symbols = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const settingKey = 'set-up';
const validMilliseconds = 30 * 60 * 1_000;

/** Guesses of anybody at the code, of some thousand million codes. */
const guesses = { window: 15 * 60 * 1_000, attempts: 30 };

const settingSchema = v.object({ hash: v.string(), expires: v.number() });

type SetUp = Pick<Server, 'app' | 'clock' | 'rateLimit' | 'accounts' | 'config'>;

/**
 * The address of the first-run page with a fresh code, which replaces the last one, or null when
 * somebody has an account. Only the hash of the code is kept, for 30 minutes and one use.
 */
export async function setUpLink(server: SetUp): Promise<string | null> {
	if (!(await server.accounts.isEmpty())) {
		await server.app.deleteFrom('setting').where('key', '=', settingKey).execute();
		return null;
	}
	const letters = Array.from({ length: 6 }, () => symbols.charAt(randomInt(symbols.length))).join(
		''
	);
	const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
	const expires = server.clock() + validMilliseconds;
	const value = JSON.stringify({ hash: hashOf(code), expires });
	await server.app
		.insertInto('setting')
		.values({ key: settingKey, value })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
		.execute();
	return `${server.config.origin}/mise-en-route?code=${code}`;
}

/** Whether the code would be taken now. @throws Refusal `too-many-attempts` */
export async function verifySetUpCode(server: SetUp, code: string): Promise<boolean> {
	return (await held(server, code)) !== null;
}

/**
 * Uses the code up for one piece of work, the creation of the first account; when that fails, the
 * code may be used again.
 * @throws Refusal `set-up-code` when it is wrong, used or too old, `too-many-attempts`
 */
export async function consumeSetUpCode<Result>(
	server: SetUp,
	code: string,
	work: () => Promise<Result>
): Promise<Result> {
	const value = await held(server, code);
	if (value === null) throw new Refusal('set-up-code');
	const taken = await server.app
		.deleteFrom('setting')
		.where('key', '=', settingKey)
		.where('value', '=', value)
		.executeTakeFirst();
	if (taken.numDeletedRows === 0n) throw new Refusal('set-up-code');
	try {
		return await work();
	} catch (error) {
		await server.app
			.insertInto('setting')
			.values({ key: settingKey, value })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		throw error;
	}
}

/** The setting when the code fits it. */
async function held(server: SetUp, code: string): Promise<string | null> {
	if ((await server.rateLimit.take(settingKey, guesses)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	const row = await server.app
		.selectFrom('setting')
		.select('value')
		.where('key', '=', settingKey)
		.executeTakeFirst();
	if (row === undefined) return null;
	const { hash, expires } = v.parse(settingSchema, JSON.parse(row.value));
	const same = timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(code)));
	return same && server.clock() < expires ? row.value : null;
}

/** Typed by hand: case, spaces and the hyphen do not matter. */
function hashOf(code: string): string {
	return createHash('sha256')
		.update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
		.digest('hex');
}
