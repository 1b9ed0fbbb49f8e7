import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { isMissing, replaceWhole } from '../secret-file.ts';
import { drawBackupCode, privateKeyOf, publicBytesOf, sheetName } from './backup-code.ts';

type Place = Pick<Config, 'data'>;

const sheetSchema = v.strictObject({
	version: v.literal(1),
	/** Public half of the key of the backup sheet, base64url. */
	publicKey: v.string(),
	/** Milliseconds since 1970. */
	madeAt: v.number()
});

/** What a machine knows of its backup sheet: enough to make backups, nothing to open one. */
export interface Sheet {
	/** Printed on it. */
	readonly name: string;
	readonly publicKey: Uint8Array;
	/** Milliseconds since 1970. */
	readonly madeAt: number;
}

/** The backup sheet for which backups are sealed; null before there is one. */
export async function readSheet({ data }: Place): Promise<Sheet | null> {
	let text: string;
	try {
		text = await readFile(fileIn(data), 'utf8');
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), sheetSchema), text);
	if (!parsed.success) throw new Refusal('key-damaged');
	const publicKey = Buffer.from(parsed.output.publicKey, 'base64url');
	if (publicKey.length !== 32) throw new Refusal('key-damaged');
	return { name: sheetName(publicKey), publicKey, madeAt: parsed.output.madeAt };
}

/**
 * Draws a backup code, keeps its public half, and gives the code away once: it is kept nowhere.
 * Backups made before still open with the sheet before.
 */
export async function makeSheet(
	{ data }: Place,
	at: number
): Promise<{ sheet: Sheet; code: string }> {
	const code = drawBackupCode();
	const publicKey = publicBytesOf(privateKeyOf(code));
	const kept = { version: 1, publicKey: publicKey.toString('base64url'), madeAt: at };
	await replaceWhole(fileIn(data), JSON.stringify(kept));
	return { sheet: { name: sheetName(publicKey), publicKey, madeAt: at }, code };
}

/** Whether a code typed from a backup sheet opens the backups made now. */
export async function isSheetCode(place: Place, code: string): Promise<boolean> {
	const sheet = await readSheet(place);
	return sheet !== null && publicBytesOf(privateKeyOf(code)).equals(sheet.publicKey);
}

const fileIn = (data: string): string => join(data, 'keys', 'backup.json');
