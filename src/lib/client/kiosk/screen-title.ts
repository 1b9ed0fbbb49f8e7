import type { Translation } from '../../i18n/translation.ts';
import type { VisitState } from '../state/visit-state.svelte.ts';
import type { Submission } from '../sync/submit.ts';
import { notCountedWords } from './not-counted.ts';
import type { Visit } from './visit.ts';

interface TitleWords {
	readonly campaign: string;
	/** « Question 3 sur 12 ». */
	readonly progress: string;
	/** The question in a few words. */
	readonly question: string;
}

/** The document's title: what a screen reader says first at each step. */
export function screenTitle(
	t: Translation['t'],
	visit: Visit,
	{ campaign, progress, question }: TitleWords
): string {
	switch (visit.at) {
		case 'site':
			return `${t(($) => $.respond.site.title)} · ${campaign}`;
		case 'consent':
			return `${t(($) => $.respond.consent.title)} · ${campaign}`;
		case 'question':
			return `${progress} · ${question} · ${campaign}`;
		case 'check':
		case 'sending':
			return `${t(($) => $.respond.check.title)} · ${campaign}`;
		case 'thanks':
			return outcomeTitle(t, visit.outcome);
		default:
			return campaign;
	}
}

function outcomeTitle(t: Translation['t'], outcome: Submission): string {
	return (
		notCountedWords(t, outcome)?.title ??
		(outcome === 'sent' ? t(($) => $.respond.thanks.sent) : t(($) => $.respond.thanks.kept))
	);
}

/** « Question 3 sur 12 »; nothing where no question is asked. */
export function progressWords(
	t: Translation['t'],
	{ question, progress }: Pick<VisitState, 'question' | 'progress'>
): string | undefined {
	if (question === undefined) return undefined;
	return progress === null
		? t(($) => $.respond.question.reading)
		: t(($) => $.respond.question.progress, { ...progress });
}
