import type { TFunction } from 'i18next';
import type { Locale } from '../../i18n/locales.ts';
import { momentWords } from './calendar-words.ts';

type Translate = TFunction<['common', 'respond', 'results', 'office', 'exports']>;

/** « Rapport à imprimer (PDF) » */
export function exportFormatWords(
	t: Translate,
	format: 'pdf' | 'xlsx' | 'csv' | 'json' | 'ddi'
): string {
	return t(($) => $.exports.format[format]);
}

/** « En attente », « En préparation : 40 % », « Prêt. Gardé jusqu’au 3 avril, à midi. » */
export function exportStateWords(
	t: Translate,
	locale: Locale,
	job: {
		readonly state: 'queued' | 'running' | 'done' | 'failed';
		readonly progress: number;
		readonly fault: string | null;
		readonly keptUntil: number | null;
	}
): string {
	switch (job.state) {
		case 'queued':
			return t(($) => $.exports.jobs.queued);
		case 'running':
			return t(($) => $.exports.jobs.running, { percent: job.progress });
		case 'done':
			return t(($) => $.exports.jobs.done, momentWords(t, job.keptUntil ?? 0, locale));
		default:
			return job.fault === 'unprintable'
				? t(($) => $.exports.jobs.unprintable)
				: t(($) => $.exports.jobs.failed);
	}
}
