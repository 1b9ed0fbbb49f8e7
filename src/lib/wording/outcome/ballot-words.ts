import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { Translation } from '../../i18n/translation.ts';
import { numeral } from '../letter/said-words.ts';
import { announcements, countingTexts, sealedText, voterTexts } from './ballot-facts.ts';

type Words = Pick<Translation, 't' | 'locale'>;

/** A question people ask before they vote, with its answers, one sentence or two each. */
export interface BallotFact {
	readonly title: string;
	readonly texts: readonly string[];
}

/** What the screens and the paper of a ballot say in place of the promise of a survey. */
export interface BallotWords {
	/** On the first screen. */
	readonly attract: readonly string[];
	readonly consent: {
		/** Null: as of every survey. */
		readonly title: string | null;
		readonly facts: readonly BallotFact[];
		/** That what is published may tell how everybody voted, where it may. */
		readonly warning: string | null;
		/** Who can open the box. */
		readonly sealed: string;
		readonly once: string;
		readonly tick: string | null;
	};
	/** Null where people advise: their answers are sent as those of a survey. */
	readonly check: {
		readonly title: string;
		readonly final: string;
		readonly send: string;
		readonly failed: string;
	} | null;
	/** What a question that was passed counts as, and which questions that is said of. */
	readonly passed: { readonly items: readonly string[]; readonly words: string };
	/** Of an election: said where more persons were chosen than this, which makes the vote blank. */
	readonly tooMany: readonly {
		readonly item: string;
		readonly most: number;
		readonly words: string;
	}[];
	readonly thanks: { readonly sent: string; readonly kept: string; readonly sealed: string } | null;
	/** Nobody answers in somebody's place: said where that would be chosen. Null where some may. */
	readonly notInPlace: string | null;
}

/** That the exact count, or the result alone of few, may tell how everybody voted. */
function warningOf({ t }: Words, { announcement, few }: BallotNotice): string | null {
	if (announcement === 'exact') return t(($) => $.outcome.announce.exactWarning);
	return few ? t(($) => $.outcome.announce.fewWarning) : null;
}

/**
 * What is read of the rules before answering: who decides, who may vote, how it is counted, what will
 * be published and when.
 *
 * @param day the day of publication in words, « 3 avril »
 */
export function ballotWords(words: Words, notice: BallotNotice, day: string): BallotWords {
	const { t } = words;
	const { formal } = notice;
	const announced = announcements(words, notice);
	const decides =
		formal === null
			? [
					t(($) => $.outcome.notice.decidesAdvice),
					...(notice.kind === 'works' ? [t(($) => $.outcome.notice.nothingPromised)] : [])
				]
			: [t(($) => $.outcome.notice.decidesVote), t(($) => $.outcome.notice.secret)];
	return {
		attract: [...decides, ...announced.slice(0, 1)],
		consent: {
			title: formal === null ? null : t(($) => $.outcome.notice.title),
			facts: [
				{ title: t(($) => $.outcome.notice.decides), texts: decides },
				...(formal === null
					? []
					: [{ title: t(($) => $.outcome.notice.who), texts: voterTexts(words, formal) }]),
				{ title: t(($) => $.outcome.howTitle), texts: countingTexts(words, notice) },
				{
					title: t(($) => $.outcome.notice.result),
					texts: [...announced, t(($) => $.outcome.notice.when, { day })]
				}
			],
			warning: warningOf(words, notice),
			sealed: sealedText(words, notice),
			once:
				formal === null ? t(($) => $.outcome.notice.answerOnce) : t(($) => $.outcome.notice.once),
			tick: formal === null ? null : t(($) => $.outcome.notice.tick)
		},
		check:
			formal === null
				? null
				: {
						title: t(($) => $.outcome.notice.checkTitle),
						final: t(($) => $.outcome.notice.final),
						send: t(($) => $.outcome.notice.send),
						failed: t(($) => $.outcome.notice.failed)
					},
		passed: {
			items: formal === null ? [] : notice.questions.map(({ item }) => item),
			words: t(($) => $.outcome.notice.passed)
		},
		tooMany: notice.questions.flatMap(({ item, method }) =>
			notice.kind === 'election' && 'seats' in method
				? {
						item,
						most: method.seats,
						words: t(($) => $.outcome.notice.tooMany, { seats: numeral(words, method.seats) })
					}
				: []
		),
		thanks:
			formal === null
				? null
				: {
						sent: t(($) => $.outcome.notice.sent),
						kept: t(($) => $.outcome.notice.kept),
						sealed:
							formal.custodians.length === 0
								? t(($) => $.outcome.notice.sealedNow)
								: t(($) => $.outcome.notice.nobody)
					},
		notInPlace: formal?.representation === 'none' ? t(($) => $.outcome.notice.notInPlace) : null
	};
}
