import type { BallotMinutes } from '../../domain/consultation/minutes.ts';
import { colon } from '../../domain/questionnaire/dollars.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { listFormat } from '../../i18n/formats.ts';
import { setApart } from '../../i18n/punctuation.ts';
import { dayOf, timeOf } from '../letter/moments.ts';
import { numeral, type Speech } from '../letter/said-words.ts';
import type { MethodPage } from '../method/method-page.ts';
import { envelopeSentences } from '../method/method-words.ts';
import { announcements, countingTexts, voterTexts } from '../outcome/ballot-facts.ts';
import { outcomeWords } from '../outcome/outcome-words.ts';

/** One thing in the minutes: a question or a verdict in bold, a sentence, a list, a text to compare letter by letter. */
type MinutesPart =
	| { readonly kind: 'strong' | 'text' | 'note' | 'code'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	/** Lines to write on by hand, as many as named. */
	| { readonly kind: 'lines'; readonly label: string; readonly count: number }
	/** Who signs, one a line, with room for a name and a day. */
	| {
			readonly kind: 'signatures';
			readonly roles: readonly string[];
			readonly name: string;
			readonly day: string;
	  };

/** A title of the minutes and what stands under it. */
export interface MinutesSection {
	readonly title: string;
	readonly parts: readonly MinutesPart[];
}

/** Lines for what happened that no machine knows. */
const incidentLines = 4;

/**
 * The minutes of a vote, section by section, in the words that were read before it and that everybody
 * reads of its outcome.
 *
 * @param reports what is read of each question, in the language of the speech
 * @param incidents what happened, as it was written down; where nothing was, lines to write on by hand
 * @param when when it was open, and when it was published, as the page of its method says it
 */
export function minutesWords(
	speech: Speech,
	minutes: BallotMinutes,
	reports: readonly OutcomeReport[],
	when: readonly string[],
	incidents: readonly string[] = []
): MinutesSection[] {
	const { t } = speech;
	const { notice } = minutes;
	return [
		{ title: t(($) => $.minutes.asked), parts: [...askedParts(speech, minutes), ...texts(when)] },
		{
			title: t(($) => $.minutes.rules),
			parts: texts([
				t(($) => $.outcome.notice.decidesVote),
				t(($) => $.outcome.notice.secret),
				...(notice.formal === null ? [] : voterTexts(speech, notice.formal)),
				...countingTexts(speech, notice)
			])
		},
		{
			title: t(($) => $.outcome.announcedTitle),
			parts: texts([...announcements(speech, notice), ...warning(speech, minutes)])
		},
		{ title: t(($) => $.minutes.turnout), parts: texts(turnoutTexts(speech, minutes)) },
		{
			title: t(($) => $.minutes.result),
			parts: reports.flatMap((report) => resultParts(speech, report))
		},
		{
			title: t(($) => $.minutes.box),
			parts: texts([
				keysText(speech, minutes),
				...countTexts(speech, minutes),
				...envelopeSentences(speech, minutes.envelopes)
			])
		},
		{
			title: t(($) => $.minutes.incidents),
			parts:
				incidents.length === 0
					? [{ kind: 'lines', label: t(($) => $.minutes.incidentsHint), count: incidentLines }]
					: [{ kind: 'list', items: incidents }]
		},
		...checkSection(speech, minutes),
		{ title: t(($) => $.minutes.signatures), parts: [signatures(speech, minutes)] }
	];
}

function texts(sentences: readonly string[]): MinutesPart[] {
	return sentences.map((text) => ({ kind: 'text', text }));
}

function askedParts({ locale }: Speech, { asked }: BallotMinutes): MinutesPart[] {
	return asked.flatMap(({ text, options }): MinutesPart[] => [
		{ kind: 'strong', text: setApart(wordsIn(text, locale), locale) },
		...(options.length === 0
			? []
			: [
					{
						kind: 'list',
						items: options.map((label) => setApart(wordsIn(label, locale), locale))
					} as const
				])
	]);
}

function warning({ t }: Speech, { notice }: BallotMinutes): string[] {
	return notice.announcement === 'exact' ? [t(($) => $.outcome.announce.exactWarning)] : [];
}

function turnoutTexts(speech: Speech, { electorate, voters, quorum }: BallotMinutes): string[] {
	const { t } = speech;
	return [
		t(($) => $.minutes.electorate, { electorate: numeral(speech, electorate) }),
		t(($) => $.outcome.voted, { voters: numeral(speech, voters) }),
		...(quorum === null
			? [t(($) => $.outcome.notice.noQuorum)]
			: [
					t(($) => $.outcome.notice.quorum, { needed: numeral(speech, quorum.needed) }),
					quorum.reached ? t(($) => $.minutes.quorumReached) : t(($) => $.minutes.quorumMissed)
				])
	];
}

/** That it was counted once; each time the ballots were opened again, it is said instead. */
function countTexts(
	speech: Speech,
	{ recounts, custodians }: Pick<BallotMinutes, 'recounts' | 'custodians'>
): string[] {
	const { t, locale } = speech;
	if (recounts.length === 0) return [t(($) => $.outcome.counted)];
	const roles = listFormat(locale).format(custodians);
	return [
		t(($) => $.minutes.together),
		...recounts.map(({ at, reason }) => {
			const words = { ...momentOf(at, locale), roles };
			return reason === 'recount'
				? t(($) => $.minutes.recount, words)
				: t(($) => $.minutes.contestation, words);
		})
	];
}

/** When it was open, to the minute; and that it was closed before its hour. */
export function openTexts(
	{ t, locale }: Speech,
	{ closedEarly }: Pick<BallotMinutes, 'closedEarly'>,
	{ opens, closes }: MethodPage['facts']['period']
): string[] {
	const closed = momentOf(closes, locale);
	return [
		t(($) => $.minutes.opened, momentOf(opens, locale)),
		closedEarly ? t(($) => $.minutes.closedEarly, closed) : t(($) => $.minutes.closed, closed)
	];
}

function momentOf(at: string | number, locale: Speech['locale']): { day: string; hour: string } {
	return { day: dayOf(at, locale), hour: timeOf(at, locale) };
}

/** Who could open the box. */
function keysText({ t, locale }: Speech, { custodians }: BallotMinutes): string {
	return custodians.length === 0
		? t(($) => $.outcome.notice.serverKey)
		: t(($) => $.outcome.notice.keys, { roles: listFormat(locale).format(custodians) });
}

function resultParts(speech: Speech, report: OutcomeReport): MinutesPart[] {
	const { asked, headline, lines, under } = outcomeWords(speech, report);
	return [
		{ kind: 'note', text: setApart(asked, speech.locale) },
		{ kind: 'strong', text: headline },
		...(lines.length === 0
			? []
			: [
					{
						kind: 'list',
						items: lines.map(({ place, name: option, beside }) => {
							const name = setApart(option, speech.locale);
							const named = place === null ? name : `${numeral(speech, place)}. ${name}`;
							return beside === null ? named : `${named}${colon(speech.locale)}${beside}`;
						})
					} as const
				]),
		...texts(under)
	];
}

function checkSection({ t }: Speech, { journal }: BallotMinutes): MinutesSection[] {
	if (journal === null) return [];
	return [
		{
			title: t(($) => $.minutes.check),
			parts: [
				{ kind: 'text', text: t(($) => $.minutes.checkText) },
				// In groups of eight, which two people read to each other.
				{ kind: 'code', text: (journal.match(/.{1,8}/g) ?? []).join(' ') },
				{ kind: 'text', text: t(($) => $.minutes.checkHow) },
				{ kind: 'code', text: `npm run journal -- journal.json ${journal}` }
			]
		}
	];
}

function signatures({ t }: Speech, { custodians }: BallotMinutes): MinutesPart {
	return {
		kind: 'signatures',
		roles: [t(($) => $.minutes.chair), t(($) => $.minutes.secretary), ...custodians],
		name: t(($) => $.minutes.signature),
		day: t(($) => $.minutes.day)
	};
}
