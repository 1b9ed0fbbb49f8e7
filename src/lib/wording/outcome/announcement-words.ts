import type {
	Announcement,
	ConsultationKind,
	TallyMethodName
} from '../../domain/consultation/ballot-rules.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Speech } from '../letter/said-words.ts';

/**
 * What will be published of a question, in the words that are read before voting and after.
 *
 * @param decides whether it is a vote; where people advise, what they send is no vote
 */
export function announcementWords(
	{ t, locale }: Pick<Speech, 't' | 'locale'>,
	announcement: Announcement,
	method: TallyMethodName,
	kind: ConsultationKind | null,
	decides: boolean
): string {
	if (announcement === 'exact') {
		return [t(($) => $.outcome.announce.exact), t(($) => $.outcome.announce.exactWarning)].join(
			betweenSentences(locale)
		);
	}
	switch (method) {
		case 'majority':
			if (announcement !== 'protected') return t(($) => $.outcome.announce.result);
			return decides ? t(($) => $.outcome.announce.protected) : t(($) => $.outcome.announce.advice);
		case 'plurality':
		case 'approval':
			return kind === 'election'
				? t(($) => $.outcome.announce.elected)
				: t(($) => $.outcome.announce.chosen);
		case 'budget-approval':
		case 'budget-equal-shares':
			return t(($) => $.outcome.announce.funded);
		default:
			return t(($) => $.outcome.announce.order);
	}
}
