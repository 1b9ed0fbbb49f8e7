import type { PaperSize } from '../../../domain/paper/paper-size.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { releaseCsv } from '../../../export/csv.ts';
import { releaseDdi } from '../../../export/ddi.ts';
import { layOutReport } from '../../../export/report/lay-out-report.ts';
import { releaseXlsx } from '../../../export/xlsx.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import type { Speech } from '../../../wording/letter/said-words.ts';
import { type CampaignResults, readCampaignResults } from '../campaign-results.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { toldCommitments } from '../followup/tell.ts';
import { readReleaseBody, readReleaseById } from '../read-releases.ts';
import { composeReport } from '../results/compose-report.ts';
import type { ExportFormat } from './export-format.ts';

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
	if (format === 'csv') return bytesOf(releaseCsv(release, questionnaire, locale));
	const namespaces = [
		'common',
		'results',
		'method',
		'comments',
		'team',
		'exports',
		'followup'
	] as const;
	const { t } = await createTranslation(locale, namespaces);
	const speech: Speech = { t, locale, unit: release.unit };
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

/** A publication with the year before; alone where a later one has taken its place. */
async function readPublished(
	reader: ExportReader,
	id: string
): Promise<NonNullable<CampaignResults['published']> | null> {
	const release = await readReleaseById(reader, id);
	if (release === null) return null;
	const results = await readCampaignResults(reader, release.campaign);
	const published = results?.published ?? null;
	if (published?.release.id === id) return published;
	const questionnaire = await readQuestionnaireVersion(reader, release.questionnaire.hash);
	return { release, questionnaire, previous: null, years: [] };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
