import { randomUUID } from 'node:crypto';
import { paperSizes } from '../../../domain/paper/paper-size.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { isLocale } from '../../../i18n/locales.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { permitThere } from '../permit.ts';
import { listReleases } from '../read-releases.ts';
import { isExportFormat } from './export-format.ts';

/** Files of one campaign that may wait at a time. */
const mostWaiting = 8;

/** What a form of the office asks for; anything else is refused by name. */
export interface TypedExport {
	readonly format: unknown;
	readonly language: unknown;
	readonly paper: unknown;
}

/**
 * Puts a file of a campaign's publication on the list, and writes down who asked.
 * @returns the id of the request
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-published`, `unknown-format`,
 *   `too-many-exports`
 */
export async function requestExport(
	server: Server,
	account: Account | null,
	slug: string,
	{ format, language, paper }: TypedExport
): Promise<string> {
	const campaign = await findCampaign(server.app, slug);
	const by = permitThere(account, 'export-release', campaign);
	const release = (await listReleases(server, slug)).at(-1);
	if (release === undefined) throw new Refusal('not-published');
	if (!isExportFormat(format)) throw new Refusal('unknown-format', 'format');
	if (typeof language !== 'string' || !isLocale(language)) {
		throw new Refusal('unknown-format', 'language');
	}
	const at = server.clock();
	const id = randomUUID();
	await server.app.transaction().execute(async (db) => {
		const { waiting } = await db
			.selectFrom('export_job')
			.select((row) => row.fn.countAll<number>().as('waiting'))
			.where('campaign_id', '=', campaign.id)
			.where('state', 'in', ['queued', 'running'])
			.executeTakeFirstOrThrow();
		if (waiting >= mostWaiting) throw new Refusal('too-many-exports');
		await db
			.insertInto('export_job')
			.values({
				id,
				campaign_id: campaign.id,
				release_id: release.id,
				format,
				locale: language,
				paper: paperSizes.find((size) => size === paper) ?? 'us-letter',
				state: 'queued',
				progress: 0,
				fault: null,
				requested_at: at,
				claimed_by: null,
				claimed_until: null,
				kept_until: null
			})
			.execute();
		await writeJournal(db, {
			at,
			account: by.id,
			organisation: campaign.organisation,
			action: 'release-exported',
			subject: campaign.id
		});
	});
	return id;
}
