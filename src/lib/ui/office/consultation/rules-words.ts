import type { BallotNotice } from '../../../domain/consultation/ballot-notice.ts';
import type { RevealingTurnouts } from '../../../domain/consultation/revealing-turnouts.ts';
import type { Range } from '../../../domain/disclosure/range.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { listFormat } from '../../../i18n/formats.ts';
import { inLanguage } from '../../../i18n/localized.ts';
import type { Translation } from '../../../i18n/translation.ts';
import { numeral } from '../../../wording/letter/said-words.ts';
import { type BallotFact, ballotWords } from '../../../wording/outcome/ballot-words.ts';

type Words = Pick<Translation, 't' | 'locale'>;

/**
 * What everybody reads of the rules before answering, in the same words; then what only who prepares
 * them looks at: a sentence for each result that tells by itself, and the orders that were drawn.
 */
export function rulesWords(
	words: Words,
	rules: {
		readonly notice: BallotNotice;
		readonly revealing: readonly RevealingTurnouts[];
		readonly asked: readonly { readonly drawn: readonly Localized[] | null }[];
	},
	day: string
): {
	readonly facts: readonly BallotFact[];
	readonly warning: string | null;
	readonly more: readonly string[];
} {
	const { t, locale } = words;
	const { consent } = ballotWords(words, rules.notice, day);
	const drawn = rules.asked.flatMap((one) =>
		one.drawn === null
			? []
			: [
					t(($) => $.ballot.tie.drawn, {
						names: listFormat(locale).format(
							one.drawn.map((name) => apart(inLanguage(name, locale)))
						)
					})
				]
	);
	const telling = rules.revealing.flatMap(({ adoption, rejection }) => [
		...(adoption.length === 0
			? []
			: [t(($) => $.ballot.shown.adoption, { turnouts: turnouts(words, adoption) })]),
		...(rejection.length === 0
			? []
			: [t(($) => $.ballot.shown.rejection, { turnouts: turnouts(words, rejection) })])
	]);
	const roles = rules.notice.formal?.custodians ?? [];
	const custodians =
		roles.length === 0
			? []
			: [
					t(($) => $.ballot.shown.custodians, {
						roles: listFormat(locale).format(roles.map(apart))
					})
				];
	return {
		facts: consent.facts,
		warning: consent.warning,
		more: [...new Set([...drawn, ...telling, ...custodians])]
	};
}

/** Typed in a language of its own: it never turns the words around it. */
function apart(text: string): string {
	return `\u2068${text}\u2069`;
}

function turnouts(words: Words, ranges: readonly Range[]): string {
	const { t, locale } = words;
	return listFormat(locale).format(
		ranges.map(({ from, to }) =>
			from === to
				? numeral(words, from)
				: t(($) => $.outcome.announce.turnouts, {
						from: numeral(words, from),
						to: numeral(words, to)
					})
		)
	);
}
