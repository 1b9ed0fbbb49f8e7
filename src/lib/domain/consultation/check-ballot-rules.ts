import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import { unreachable } from '../unreachable.ts';
import type { BallotQuestion, BallotRules, Fraction } from './ballot-rules.ts';
import { optionsOf } from './gather-ballots.ts';

/** Why rules do not fit the questionnaire they are for. */
type BallotFaultCode =
	| 'no-ballot-question'
	| 'ballot-question-unknown'
	| 'ballot-question-twice'
	/** Asked of some people only, or the same fact as another question. */
	| 'ballot-question-of-some'
	/** A kind of question whose answers this method does not count. */
	| 'method-of-another-kind'
	/** An option that is for, blank and against, or none of them. */
	| 'sides-unfit'
	| 'seats-unfit'
	| 'budget-unfit'
	/** A drawn order that is not one of the options. */
	| 'tie-order-unfit'
	| 'threshold-unfit'
	/** A share of an electorate that nobody has counted. */
	| 'electorate-unknown'
	/** Exact counts, or the result alone, are for formal votes. */
	| 'announcement-of-a-vote';

export interface BallotFault {
	readonly code: BallotFaultCode;
	/** Id of the question; null where it is of the rules as a whole. */
	readonly item: string | null;
}

/** The first thing that makes rules unfit for their questionnaire; null where they fit. Pure. */
export function checkBallotRules(
	rules: BallotRules,
	questionnaire: Questionnaire
): BallotFault | null {
	const { formal, questions } = rules;
	const whole = (code: BallotFaultCode): BallotFault => ({ code, item: null });
	if (questions.length === 0) return whole('no-ballot-question');
	if (formal === null && rules.announcement !== 'protected') return whole('announcement-of-a-vote');
	if (formal !== null && !(Number.isSafeInteger(formal.electorate) && formal.electorate > 0)) {
		return whole('electorate-unknown');
	}
	if (formal?.quorum != null && !isShare(formal.quorum)) return whole('threshold-unfit');
	const seen = new Set<string>();
	for (const rule of questions) {
		const code = seen.has(rule.item)
			? 'ballot-question-twice'
			: faultOf(rule, questionnaire, formal !== null);
		if (code !== null) return { code, item: rule.item };
		seen.add(rule.item);
	}
	return null;
}

function faultOf(
	rule: BallotQuestion,
	questionnaire: Questionnaire,
	formal: boolean
): BallotFaultCode | null {
	const question = questionnaire.questions.find(({ id }) => id === rule.item);
	if (question === undefined) return 'ballot-question-unknown';
	const tied = questionnaire.questions.some(({ linkedTo }) => linkedTo === rule.item);
	if (question.shownIf !== undefined || question.linkedTo !== undefined || tied) {
		return 'ballot-question-of-some';
	}
	const options = optionsOf(questionnaire, rule.item);
	if (!isCounted(rule, question)) return 'method-of-another-kind';
	if (rule.tie.kind === 'drawn' && !isSame(rule.tie.order, options)) return 'tie-order-unfit';
	const { method } = rule;
	switch (method.kind) {
		case 'majority':
			if (!isShare(method.threshold)) return 'threshold-unfit';
			if (method.base === 'electorate' && !formal) return 'electorate-unknown';
			return areSides(rule, options) ? null : 'sides-unfit';
		case 'plurality':
		case 'approval':
			return Number.isInteger(method.seats) && method.seats >= 1 && method.seats < options.length
				? null
				: 'seats-unfit';
		case 'points':
		case 'schulze':
		case 'instant-runoff':
			return null;
		case 'budget-approval':
		case 'budget-equal-shares':
			return isBudget(rule, options) ? null : 'budget-unfit';
		default:
			return unreachable(method);
	}
}

/** Kinds of questions whose answers each method counts. */
function isCounted({ method }: BallotQuestion, { kind }: Question): boolean {
	switch (method.kind) {
		case 'majority':
			return kind === 'single-choice' || kind === 'yes-no' || kind === 'scale';
		case 'plurality':
			return kind === 'single-choice' || kind === 'yes-no';
		case 'approval':
			return kind === 'several-choices';
		case 'points':
		case 'schulze':
		case 'instant-runoff':
			return kind === 'ranking';
		case 'budget-approval':
		case 'budget-equal-shares':
			return kind === 'several-choices' || kind === 'budget';
		default:
			return unreachable(method);
	}
}

/** Every option is on one side, and somebody can be for and somebody against. */
function areSides({ sides }: BallotQuestion, options: readonly string[]): boolean {
	if (sides === undefined || sides.for.length === 0 || sides.against.length === 0) return false;
	return isSame([...sides.for, ...sides.blank, ...sides.against], options);
}

function isBudget({ budget }: BallotQuestion, options: readonly string[]): boolean {
	if (budget === undefined || !isSame(Object.keys(budget.costs), options)) return false;
	const sums = [budget.total, ...Object.values(budget.costs)];
	return sums.every((sum) => Number.isSafeInteger(sum) && sum > 0);
}

function isShare({ numerator, denominator, strict }: Fraction): boolean {
	const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
	if (!whole || numerator < 0 || denominator < 1) return false;
	return strict ? numerator < denominator : numerator > 0 && numerator <= denominator;
}

/** The same codes, each once, in any order. */
function isSame(codes: readonly string[], options: readonly string[]): boolean {
	return (
		codes.length === options.length &&
		new Set(codes).size === codes.length &&
		codes.every((code) => options.includes(code))
	);
}
