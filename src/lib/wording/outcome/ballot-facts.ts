import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { listFormat } from '../../i18n/formats.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Translation } from '../../i18n/translation.ts';
import { numeral } from '../letter/said-words.ts';
import { announcementWords } from './announcement-words.ts';
import { howWords } from './how-words.ts';

type Words = Pick<Translation, 't' | 'locale'>;

/** Who may vote, for whom, and how many have to. */
export function voterTexts(words: Words, formal: NonNullable<BallotNotice['formal']>): string[] {
	const { t } = words;
	return [
		unitWords(words, formal),
		representationWords(words, formal.representation),
		formal.quorum === null
			? t(($) => $.outcome.notice.noQuorum)
			: t(($) => $.outcome.notice.quorum, { needed: numeral(words, formal.quorum) })
	];
}

function unitWords(
	words: Words,
	{ unit, electorate }: NonNullable<BallotNotice['formal']>
): string {
	const { t } = words;
	const many = { electorate: numeral(words, electorate) };
	switch (unit) {
		case 'household':
			return t(($) => $.outcome.notice.household, many);
		case 'person':
			return t(($) => $.outcome.notice.person, many);
		case 'member':
			return t(($) => $.outcome.notice.member, many);
		case 'dwelling':
			return t(($) => $.outcome.notice.dwelling, many);
		default:
			return unreachable(unit);
	}
}

function representationWords(
	{ t }: Words,
	representation: NonNullable<BallotNotice['formal']>['representation']
): string {
	switch (representation) {
		case 'none':
			return t(($) => $.outcome.notice.forNobody);
		case 'household':
			return t(($) => $.outcome.notice.forHousehold);
		case 'by-laws':
			return t(($) => $.outcome.notice.forByLaws);
		default:
			return unreachable(representation);
	}
}

/** Each way of counting once, however many questions are counted so; then how many are chosen. */
export function countingTexts(words: Words, { kind, questions, formal }: BallotNotice): string[] {
	const { t } = words;
	const seats = questions.flatMap(({ method }) =>
		method.kind === 'plurality' || method.kind === 'approval' ? [method.seats] : []
	);
	return [
		...new Set([
			...questions.map((question) => howWords(words, question, formal !== null)),
			...questions.flatMap(({ between }) => betweenWords(words, kind, between)),
			...seats.map((number) =>
				kind === 'election'
					? t(($) => $.outcome.notice.elect, { seats: numeral(words, number) })
					: t(($) => $.outcome.notice.pick, { seats: numeral(words, number) })
			)
		]),
		...(formal === null ? [] : [t(($) => $.outcome.notice.blank)])
	];
}

/** What a yes on conditions, or an article to change, counts as. */
function betweenWords(
	{ t }: Words,
	kind: BallotNotice['kind'],
	between: BallotNotice['questions'][number]['between']
): string[] {
	if (between === null) return [];
	if (kind === 'house-rules') return [t(($) => $.outcome.between.changeApart)];
	return [
		between === 'apart'
			? t(($) => $.outcome.between.conditionsApart)
			: t(($) => $.outcome.between.conditionsFor)
	];
}

/** What will be published, then the turnouts at which that tells by itself how people voted. */
export function announcements(words: Words, notice: BallotNotice): string[] {
	const { t, locale } = words;
	const { announcement, questions, kind, revealing, formal } = notice;
	const turnouts = listFormat(locale).format(
		revealing.map(({ from, to }) =>
			from === to
				? numeral(words, from)
				: t(($) => $.outcome.announce.turnouts, {
						from: numeral(words, from),
						to: numeral(words, to)
					})
		)
	);
	const texts =
		announcement === 'exact'
			? [t(($) => $.outcome.announce.exact)]
			: questions.flatMap(({ method, fewest }) => [
					announcementWords(words, announcement, method.kind, kind, formal !== null),
					...fewestWords(words, fewest, formal !== null)
				]);
	return [
		...new Set(texts),
		...(revealing.length === 0 ? [] : [t(($) => $.outcome.announce.telling, { turnouts })])
	];
}

/** What is said of fewer votes than that. */
function fewestWords(words: Words, fewest: number | null, decides: boolean): string[] {
	if (fewest === null) return [];
	const few = { few: numeral(words, fewest) };
	return [
		decides
			? words.t(($) => $.outcome.announce.firstAlone, few)
			: words.t(($) => $.outcome.announce.nothingUnder, few)
	];
}

/** That the answer is sealed, and who can open the box. */
export function sealedText({ t, locale }: Words, { formal }: BallotNotice): string {
	const keys =
		formal === null || formal.custodians.length === 0
			? t(($) => $.outcome.notice.serverKey)
			: t(($) => $.outcome.notice.keys, {
					roles: listFormat(locale).format(formal.custodians)
				});
	const sealed =
		formal === null ? t(($) => $.outcome.notice.answerSealed) : t(($) => $.outcome.notice.sealed);
	return [sealed, keys].join(betweenSentences(locale));
}
