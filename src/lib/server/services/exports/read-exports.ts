import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { permitThere } from '../permit.ts';
import { listReleases } from '../read-releases.ts';
import { type ExportFormat, exportFormats } from './export-format.ts';
import { readKeptFile } from './kept-files.ts';
import { noteTaken } from './note-taken.ts';
import { exportFile, exportFolder } from './run-exports.ts';

/** A file that was asked for. Moments in milliseconds, UTC. */
interface AskedExport {
	readonly id: string;
	readonly format: ExportFormat;
	readonly locale: string;
	readonly state: 'queued' | 'running' | 'done' | 'failed';
	/** Of 100. */
	readonly progress: number;
	readonly fault: string | null;
	readonly keptUntil: number | null;
}

/** The page of a campaign's files. */
export interface ExportDesk {
	readonly slug: string;
	readonly title: Localized;
	readonly publishes: number;
	readonly published: boolean;
	/** The latest first. */
	readonly jobs: readonly AskedExport[];
}

/** @throws Refusal `signed-out`, `forbidden`, `campaign-not-found` */
export async function readExportDesk(
	server: Server,
	account: Account | null,
	slug: string
): Promise<ExportDesk> {
	const campaign = await findCampaign(server.app, slug);
	permitThere(account, 'export-release', campaign);
	const [releases, rows] = await Promise.all([
		listReleases(server, slug),
		server.app
			.selectFrom('export_job')
			.select(['id', 'format', 'locale', 'state', 'progress', 'fault', 'kept_until'])
			.where('campaign_id', '=', campaign.id)
			.orderBy('requested_at', 'desc')
			.execute()
	]);
	return {
		slug,
		title: campaign.title,
		publishes: campaign.calendar.publishes,
		published: releases.length > 0,
		jobs: rows.map(({ kept_until, ...row }) => ({ ...row, keptUntil: kept_until }) as AskedExport)
	};
}

/**
 * A finished file, with its name and kind. Who takes it is written down.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `export-not-found`
 */
export async function readAskedExport(
	server: Server,
	account: Account | null,
	slug: string,
	id: string
): Promise<{
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly mediaType: string;
	readonly name: string;
}> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitThere(account, 'export-release', campaign);
	const row = await server.app
		.selectFrom('export_job')
		.select(['id', 'format', 'locale', 'release_id as release'])
		.where('id', '=', id)
		.where('campaign_id', '=', campaign.id)
		.where('state', '=', 'done')
		.where('kept_until', '>', server.clock())
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('export-not-found');
	const bytes = await readKeptFile(exportFolder(server), exportFile(row));
	if (bytes === null) throw new Refusal('export-not-found');
	await noteTaken(server, who, row.release, row.format as ExportFormat);
	const { mediaType, ending } = exportFormats[row.format as ExportFormat];
	return { bytes, mediaType, name: `${slug}-${row.locale}.${ending}` };
}
