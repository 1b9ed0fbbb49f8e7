import { affordable } from '../../consultation/affordable.ts';
import { fewestSaid, isRanking } from '../../consultation/fewest-said.ts';
import type { SaidBallot } from '../../consultation/outcome.ts';
import type { Margin } from '../policy.ts';
import { ballotProof, type SaidChoice } from './attack-ballots.ts';

interface CheckedChoice {
	readonly codes: readonly string[];
	/** Null where there are too many elections to try them all. */
	readonly proved: boolean | null;
}

/** What is said of an order, of what is chosen or paid for, against its ballot and every election that gives it. */
export function checkChoice(outcome: SaidChoice, margin: Margin): CheckedChoice {
	const { ballot } = outcome;
	if (ballot === undefined) return { codes: ['ballot-not-said'], proved: false };
	const codes = [...fewFaults(outcome, ballot, margin), ...ballotFaults(outcome, ballot, margin)];
	const attacked = ballotProof(outcome, ballot, margin);
	if (attacked === null) return { codes, proved: null };
	const { possible, proved } = attacked;
	return { codes: possible ? codes : [...codes, 'choice-of-no-ballots'], proved };
}

/** More is said than of so few voters may be. */
function fewFaults(outcome: SaidChoice, ballot: SaidBallot, margin: Margin): string[] {
	const { item, voters } = outcome;
	const method = methodAlone(outcome, ballot);
	const fewest = fewestSaid({ formal: null }, { item, method }, ballot, margin) ?? 0;
	if (voters >= fewest) return [];
	if (!ballot.decides) return ['said-of-too-few'];
	return outcome.kind === 'order' ? ['order-of-too-few'] : [];
}

function methodAlone({ method }: SaidChoice, { seats }: SaidBallot) {
	return method === 'plurality' || method === 'approval'
		? { kind: method, seats }
		: { kind: isRanking({ kind: method }) ? ('points' as const) : ('budget-approval' as const) };
}

/** What the ballot itself does not allow, whatever was voted. */
function ballotFaults(outcome: SaidChoice, ballot: SaidBallot, margin: Margin): string[] {
	const { options, drawn, seats, budget } = ballot;
	const { item, voters, method } = outcome;
	switch (outcome.kind) {
		case 'order': {
			const named = new Set(outcome.places.flat());
			const whole = named.size === options.length && options.every((option) => named.has(option));
			const ties = outcome.places.some((place) => place.length !== 1);
			return [
				...(whole ? [] : ['order-incomplete']),
				...(drawn !== null && voters > 0 && ties ? ['tie-unfit'] : [])
			];
		}
		case 'chosen': {
			const { chosen, tied } = outcome;
			const full = tied.length === 0 ? chosen.length === seats : chosen.length < seats;
			return [
				...(full && chosen.length + tied.length >= Math.min(seats, options.length)
					? []
					: ['seats-unfit']),
				...(drawn !== null && voters > 0 && tied.length > 0 ? ['tie-unfit'] : [])
			];
		}
		case 'funded': {
			const { funded, tied, spent, total } = outcome;
			if (budget === null) return ['sum-unfit'];
			const sum = funded.reduce((all, option) => all + (budget.costs[option] ?? Infinity), 0);
			const { rule, gathered } = affordable(
				{ item, method: methodOfBudget(method), tie: { kind: 'stands' }, budget },
				{ item, options, places: null, ballots: [] },
				voters,
				margin
			);
			return [
				...(sum === spent && spent <= total && total === budget.total ? [] : ['sum-unfit']),
				...([...funded, ...tied].every((option) => gathered.options.includes(option)) &&
				spent <= (rule.spendable ?? total)
					? []
					: ['paid-by-nearly-all'])
			];
		}
	}
}

function methodOfBudget(method: SaidChoice['method']) {
	return method === 'budget-equal-shares'
		? { kind: 'budget-equal-shares' as const }
		: { kind: 'budget-approval' as const };
}
