import type {
	Announcement,
	ConsultationKind,
	TallyMethodName
} from '../../domain/consultation/ballot-rules.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Speech } from '../letter/said-words.ts';

/** What will be published of a question, in the words that are read before voting and after. */
export function announcementWords(
	{ t, locale }: Pick<Speech, 't' | 'locale'>,
	announcement: Announcement,
	method: TallyMethodName,
	kind: ConsultationKind | null
): string {
	if (announcement === 'exact') {
		return [t(($) => $.outcome.announce.exact), t(($) => $.outcome.announce.exactWarning)].join(
			betweenSentences(locale)
		);
	}
	switch (method) {
		case 'majority':
			return announcement === 'protected'
				? t(($) => $.outcome.announce.protected)
				: t(($) => $.outcome.announce.result);
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
