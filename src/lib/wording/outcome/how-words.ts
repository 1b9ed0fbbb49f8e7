import type { TallyMethod, TieRule } from '../../domain/consultation/ballot-rules.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import { numeral, type Speech } from '../letter/said-words.ts';
import { thresholdWords } from './threshold-words.ts';

type Words = Pick<Speech, 't' | 'locale'>;
type Majority = Extract<TallyMethod, { kind: 'majority' }>;

/**
 * How one question is counted, in one sentence and the same before and after it; then what is done
 * with a tie, where there can be one.
 *
 * @param decides people decide by it; otherwise they advise
 */
export function howWords(
	words: Words,
	{ method, tie }: { readonly method: TallyMethod; readonly tie: TieRule['kind'] },
	decides: boolean
): string {
	const { t } = words;
	const sentence = methodWords(words, method, decides);
	if (method.kind === 'majority') return sentence;
	const ties = tie === 'stands' ? t(($) => $.outcome.tie.stands) : t(($) => $.outcome.tie.drawn);
	return [sentence, ties].join(betweenSentences(words.locale));
}

/** The same of an outcome. Without its rules, what its method is by itself. */
export function countedWords(words: Words, report: OutcomeReport): string {
	if (report.question !== null) {
		const { method, tie } = report.question;
		return howWords(words, { method, tie: tie.kind }, report.decides);
	}
	const { method } = report;
	if (method === 'majority') return words.t(($) => $.outcome.how.majority);
	const seats = report.told.kind === 'chosen' ? Math.max(1, report.told.chosen.length) : 1;
	return methodWords(
		words,
		method === 'plurality' || method === 'approval' ? { kind: method, seats } : { kind: method },
		report.decides
	);
}

function methodWords(words: Words, method: TallyMethod, decides: boolean): string {
	const { t } = words;
	switch (method.kind) {
		case 'majority':
			return majorityWords(words, method, decides);
		case 'plurality':
			return method.seats === 1
				? t(($) => $.outcome.how.pluralityOne)
				: t(($) => $.outcome.how.plurality, { seats: numeral(words, method.seats) });
		case 'approval':
			return method.seats === 1
				? t(($) => $.outcome.how.approvalOne)
				: t(($) => $.outcome.how.approval, { seats: numeral(words, method.seats) });
		case 'points':
			return t(($) => $.outcome.how.points);
		case 'schulze':
			return t(($) => $.outcome.how.schulze);
		case 'instant-runoff':
			return t(($) => $.outcome.how.instantRunoff);
		case 'budget-approval':
			return t(($) => $.outcome.how.budgetApproval);
		case 'budget-equal-shares':
			return t(($) => $.outcome.how.equalShares);
		default:
			return unreachable(method);
	}
}

function majorityWords({ t }: Words, { threshold, base }: Majority, decides: boolean): string {
	const share = { threshold: thresholdWords({ t }, threshold) };
	switch (base) {
		case 'cast':
			return decides
				? t(($) => $.outcome.how.cast, share)
				: t(($) => $.outcome.how.supportedCast, share);
		case 'voters':
			return t(($) => $.outcome.how.voters, share);
		case 'electorate':
			return t(($) => $.outcome.how.electorate, share);
		default:
			return unreachable(base);
	}
}

/** « Règle : plus de la moitié des voix exprimées. »; null of what no threshold decides. */
export function ruleWords({ t }: Words, { question }: OutcomeReport): string | null {
	if (question?.method.kind !== 'majority') return null;
	const { threshold, base } = question.method;
	const share = { threshold: thresholdWords({ t }, threshold) };
	switch (base) {
		case 'cast':
			return t(($) => $.outcome.rule.cast, share);
		case 'voters':
			return t(($) => $.outcome.rule.voters, share);
		case 'electorate':
			return t(($) => $.outcome.rule.electorate, share);
		default:
			return unreachable(base);
	}
}
