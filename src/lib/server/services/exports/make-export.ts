import type { PaperSize } from '../../../domain/paper/paper-size.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { releaseDdi } from '../../../export/ddi.ts';
import { layOutReport } from '../../../export/report/lay-out-report.ts';
import { releaseXlsx } from '../../../export/xlsx.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import type { Speech } from '../../../wording/letter/said-words.ts';
import { toldCommitments } from '../followup/tell.ts';
import { readReleaseBody } from '../read-releases.ts';
import { composeReport } from '../results/compose-report.ts';
import { csvOf } from './csv-of.ts';
import type { ExportFormat } from './export-format.ts';
import { exportNamespaces } from './export-namespaces.ts';
import { readPublished } from './read-published.ts';

export type ExportReader = Pick<Server, 'app' | 'clock' | 'config'>;

/** Which file of which publication. */
export interface ExportWanted {
	/** Id of the release. */
	readonly release: string;
	readonly format: ExportFormat;
	readonly locale: Locale;
	/** Of a report; ignored elsewhere. */
	readonly paper: PaperSize;
}

/** Called as the work goes on, with how much of it is done, of 100. */
export type Progress = (percent: number) => Promise<void>;

/**
 * One file of a publication, from what is published only: the same publication gives the same bytes.
 * Null when the publication does not exist or its day has not come.
 * @throws Refusal `unprintable`, `printing-failed`
 */
export async function makeExport(
	reader: ExportReader,
	wanted: ExportWanted,
	progress: Progress = () => Promise.resolve()
): Promise<Uint8Array<ArrayBuffer> | null> {
	const { format, locale, paper } = wanted;
	if (format === 'json') {
		const body = await readReleaseBody(reader, wanted.release);
		return body === null ? null : bytesOf(body);
	}
	const published = await readPublished(reader, wanted.release);
	if (published === null) return null;
	const { release, questionnaire } = published;
	const { t } = await createTranslation(locale, exportNamespaces);
	const speech: Speech = { t, locale, unit: release.unit };
	if (format === 'csv') return bytesOf(csvOf(published, speech));
	const source = await composeReport(reader, published, locale);
	await progress(20);
	switch (format) {
		case 'xlsx':
			return releaseXlsx({ ...source, release, questionnaire }, speech);
		case 'ddi':
			return bytesOf(releaseDdi({ ...source, release, questionnaire }, speech));
		case 'pdf': {
			const told = await toldCommitments(reader, release.campaign, null, [locale]);
			const followUp = { told, now: reader.clock() };
			const report = layOutReport({ ...source, followUp }, speech, paper);
			await progress(40);
			return typeset(reader.config.root, 'report', report);
		}
		default:
			return unreachable(format);
	}
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
