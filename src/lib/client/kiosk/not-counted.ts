import type { Translation } from '../../i18n/translation.ts';
import type { Submission } from '../sync/submit.ts';

interface NotCounted {
	readonly title: string;
	readonly text: string;
}

/** What is said of an answer that will not be counted; null when it is, or may still be. */
export function notCountedWords(t: Translation['t'], outcome: Submission): NotCounted | null {
	switch (outcome) {
		case 'sent':
		case 'kept':
			return null;
		case 'closed':
			return {
				title: t(($) => $.respond.notCounted.closedTitle),
				text: t(($) => $.respond.notCounted.closedText)
			};
		case 'refused':
			return {
				title: t(($) => $.respond.notCounted.refusedTitle),
				text: t(($) => $.respond.notCounted.refusedText)
			};
		case 'code-used':
			return {
				title: t(($) => $.code.notCounted.usedTitle),
				text: t(($) => $.code.notCounted.usedText)
			};
		case 'code-unknown':
			return {
				title: t(($) => $.code.notCounted.unknownTitle),
				text: t(($) => $.code.notCounted.unknownText)
			};
	}
}
