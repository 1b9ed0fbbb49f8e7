import type { Account } from '../../accounts/account.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { paperSizes } from '../../../domain/paper/paper-size.ts';
import { type Locale, nearestLocale } from '../../../i18n/locales.ts';
import { problemResponse } from '../../refusal-status.ts';
import type { Server } from '../../server.ts';
import { takeExportRequest } from '../address-limit.ts';
import { readReleaseById } from '../read-releases.ts';
import { noteTaken } from './note-taken.ts';
import { problem } from '../release-problem.ts';
import { type ExportFormat, exportFormats } from './export-format.ts';
import { readExport } from './read-export.ts';

/** Who asks for a file of a publication, and how. */
export interface ExportRequest {
	readonly server: Server;
	/** Who is signed in; null for the public, of whom nothing is written down. */
	readonly account: Account | null;
	/** Language of the reader, where the address names none. */
	readonly locale: Locale;
	readonly id: string;
	readonly url: URL;
	readonly address: string;
}

/**
 * The answer to an address such as `/api/releases/ID.pdf?lang=fr&papier=a4`. An unknown publication
 * and one that is not out yet get the same answer.
 */
export async function exportResponse(
	format: ExportFormat,
	{ server, account, locale: usual, id, url, address }: ExportRequest
): Promise<Response> {
	const wait = takeExportRequest(server, address);
	if (wait !== null) return problemResponse('too-many-requests');
	const named = url.searchParams.get('lang');
	const locale = nearestLocale(named ?? usual);
	const size = url.searchParams.get('papier');
	const paper = paperSizes.find((one) => one === size) ?? 'us-letter';
	try {
		const release = await readReleaseById(server, id);
		const bytes =
			release && (await readExport(server, { release: release.id, format, locale, paper }));
		if (release === null || bytes === null) return problem('release-not-found');
		await noteTaken(server, account, release.id, format);
		const { mediaType, ending } = exportFormats[format];
		const name = `${release.campaign}-${String(release.sequence)}-${locale}.${ending}`;
		return new Response(bytes, {
			headers: {
				'content-type': mediaType,
				'content-disposition': `attachment; filename="${name}"`,
				// Not for ever: comments may become public later than the figures.
				'cache-control': named === null ? 'private, no-cache' : 'public, max-age=3600'
			}
		});
	} catch (refusal) {
		if (isRefusal(refusal)) return problemResponse(refusal.code);
		throw refusal;
	}
}
