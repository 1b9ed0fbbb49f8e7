import type { MotionOutcome, Outcome } from '../../consultation/outcome.ts';
import type { Release } from '../release.ts';
import { unreachable } from '../../unreachable.ts';
import { checkChoice } from './check-choice.ts';
import { checkMotion } from './check-motion.ts';
import type { Fault } from './published-groups.ts';

/** What was found in one ballot question. */
export interface ExaminedOutcome {
	readonly item: string;
	readonly kind: Outcome['kind'];
	readonly announcement: Outcome['announcement'];
	readonly voters: number;
	/** Whether some vote is proved. An exact count says beforehand that it may be, and is no fault. */
	readonly proved: boolean;
	/** False where there are too many elections to try each: then what the rules ask is checked alone. */
	readonly attacked: boolean;
}

interface CheckedOutcomes {
	readonly examined: readonly ExaminedOutcome[];
	readonly faults: readonly Fault[];
}

/**
 * Checks what a release says of ballots (privacy rules, section 6): of the whole electorate alone and
 * nowhere else; in the words that the announcement allows; a verdict that some votes can give; and, by
 * every composition with the same words and verdict, that no vote is proved to a coalition of margin − 1.
 */
export function checkOutcomes(release: Release): CheckedOutcomes {
	const outcomes = release.outcomes ?? [];
	const [whole] = release.groups;
	const { margin } = release.plan.policy;
	const examined: ExaminedOutcome[] = [];
	const faults = outcomes.flatMap((outcome): Fault[] => {
		const { item, kind, announcement, voters } = outcome;
		const fault = (code: string): Fault => ({ code, place: item });
		const found: Fault[] = [];
		if (voters !== whole?.respondents) found.push(fault('ballot-not-of-the-whole'));
		if (isSaidBeside(release, item)) found.push(fault('ballot-said-beside'));
		if (!fitsMethod(outcome)) found.push(fault('outcome-of-another-method'));
		if (hasTwice(outcome)) found.push(fault('option-said-twice'));
		let proved = false;
		let attacked = true;
		if (outcome.kind === 'motion') {
			if (isFormal(outcome) && release.groups.length > 1) found.push(fault('vote-cut'));
			const motion = checkMotion(outcome, margin);
			found.push(...motion.codes.map(fault));
			({ proved } = motion);
			if (proved && announcement !== 'exact') found.push(fault('proof'));
		} else if (outcome.kind !== 'withheld') {
			if (outcome.ballot?.decides === true && release.groups.length > 1) {
				found.push(fault('vote-cut'));
			}
			const choice = checkChoice(outcome, margin);
			found.push(...choice.codes.map(fault));
			proved = choice.proved === true;
			attacked = choice.proved !== null;
			if (proved) found.push(fault('proof'));
		}
		examined.push({ item, kind, announcement, voters, proved, attacked });
		return found;
	});
	return { examined, faults };
}

/** A ballot question is said as its outcome and in no other way. */
function isSaidBeside({ plan, tables, orders }: Release, item: string): boolean {
	const ofItem = (one: { readonly item: string }): boolean =>
		one.item === item || one.item.startsWith(`${item}.`);
	return (
		plan.items.some((one) => one.question === item || ofItem(one)) ||
		plan.orders.some(ofItem) ||
		tables.some(ofItem) ||
		orders.some(ofItem)
	);
}

function isFormal({ rule, quorum }: MotionOutcome): boolean {
	return quorum !== null || (rule !== undefined && rule.electorate !== null);
}

function fitsMethod({ kind, method }: Outcome): boolean {
	switch (method) {
		case 'majority':
			return kind === 'motion' || kind === 'withheld';
		case 'budget-approval':
		case 'budget-equal-shares':
			return kind === 'funded' || kind === 'withheld';
		default:
			return kind === 'order' || kind === 'chosen' || kind === 'withheld';
	}
}

function hasTwice(outcome: Outcome): boolean {
	const codesOf = (): readonly string[] => {
		switch (outcome.kind) {
			case 'order':
				return outcome.places.flat();
			case 'chosen':
				return [...outcome.chosen, ...outcome.tied];
			case 'funded':
				return [...outcome.funded, ...outcome.tied];
			case 'motion':
			case 'withheld':
				return [];
			default:
				return unreachable(outcome);
		}
	};
	const codes = codesOf();
	return new Set(codes).size !== codes.length;
}
