import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { readKept } from './recording-files.ts';

export interface ServedRecording {
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * An approved recording, for whoever answers. What nobody else has heard yet, or what was sent back,
 * is not there.
 * @throws Refusal `recording-not-found`
 */
export async function readApprovedRecording(
	server: Pick<Server, 'app' | 'config'>,
	file: string
): Promise<ServedRecording> {
	const row = await server.app
		.selectFrom('recording')
		.select('media_type')
		.where('file_hash', '=', file)
		.where('state', '=', 'approved')
		.executeTakeFirst();
	return served(server, file, row);
}

/**
 * A recording of the organisation in any state, for those who record and approve.
 * @throws Refusal `signed-out`, `forbidden`, `recording-not-found`
 */
export async function readOwnRecording(
	server: Pick<Server, 'app' | 'config'>,
	account: Account | null,
	organisation: string,
	file: string
): Promise<ServedRecording> {
	permit(account, 'record-voices', organisation);
	const row = await server.app
		.selectFrom('recording')
		.select('media_type')
		.where('file_hash', '=', file)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return served(server, file, row);
}

async function served(
	{ config }: Pick<Server, 'config'>,
	file: string,
	row: { readonly media_type: string } | undefined
): Promise<ServedRecording> {
	const bytes = row === undefined ? null : await readKept(config, file);
	if (row === undefined || bytes === null) throw new Refusal('recording-not-found');
	return { type: row.media_type, bytes };
}
