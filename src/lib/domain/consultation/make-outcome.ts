import type { Margin } from '../disclosure/policy.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import { unreachable } from '../unreachable.ts';
import { affordable } from './affordable.ts';
import type { BallotQuestion, BallotRules } from './ballot-rules.ts';
import { fewestSaid, isRanking } from './fewest-said.ts';
import type { GatheredBallots } from './gather-ballots.ts';
import type { Outcome, SaidBallot } from './outcome.ts';
import { saySides } from './say-sides.ts';
import { quorumOf } from './tally/quorum.ts';
import { type MotionTally, tally } from './tally/tally.ts';

/** All ballots of a consultation, as they were gathered. */
export interface Gathered {
	/** Responses of the whole electorate, blank ballots too. */
	readonly voters: number;
	readonly questions: readonly GatheredBallots[];
}

type Core = Pick<Outcome, 'item' | 'method' | 'announcement' | 'voters' | 'quorum'>;
type Motion = Extract<Outcome, { kind: 'motion' }>;

/**
 * What is said of every ballot question, of the whole electorate only (privacy rules, section 6): a
 * pure public function of rules and gathered ballots, and the only way from ballots to words. Only
 * what the announcement allows is in it, so that nothing after it could say more.
 *
 * @throws Refusal what `tally` refuses of rules that do not fit
 */
export function makeOutcomes(
	rules: BallotRules,
	{ voters, questions }: Gathered,
	margin: Margin
): Outcome[] {
	const { formal, announcement } = rules;
	const quorum = formal === null ? null : quorumOf(formal.quorum, voters, formal.electorate);
	return rules.questions.flatMap((rule) => {
		const gathered = questions.find(({ item }) => item === rule.item);
		if (gathered === undefined) return [];
		const { item, method } = rule;
		const core: Core = { item, method: method.kind, announcement, voters, quorum };
		return [outcomeOf(rules, rule, gathered, core, margin)];
	});
}

function outcomeOf(
	rules: BallotRules,
	rule: BallotQuestion,
	gathered: GatheredBallots,
	core: Core,
	margin: Margin
): Outcome {
	const { formal } = rules;
	const withheld: Outcome = { ...core, kind: 'withheld' };
	const isFew = core.voters < (fewestSaid(rules, rule, gathered, margin) ?? 0);
	if (formal === null && isFew) return withheld;
	if (core.quorum?.reached === false) {
		// Nothing was decided: not a ballot is counted.
		return rule.method.kind === 'majority'
			? { ...core, kind: 'motion', verdict: 'no-quorum', sides: [], ...took(rules, rule) }
			: withheld;
	}
	const possible = affordable(rule, gathered, core.voters, margin);
	const ballot = saidBallot(rules, rule, gathered);
	const counted = tally(possible.rule, possible.gathered, formal?.electorate ?? null);
	switch (counted.kind) {
		case 'motion':
			return {
				...core,
				kind: 'motion',
				verdict: counted.adopted ? 'adopted' : 'rejected',
				sides: sidesSaid(core, counted, margin),
				...took(rules, rule)
			};
		case 'ranked': {
			const { places, chosen, tied } = counted;
			return isOrdered(rules, rule) && !isFew
				? { ...core, kind: 'order', places, ballot }
				: { ...core, kind: 'chosen', chosen, tied, ballot };
		}
		case 'funded': {
			const { funded, tied, spent, total } = counted;
			return { ...core, kind: 'funded', funded, tied, spent, total, ballot };
		}
		default:
			return unreachable(counted);
	}
}

/** Rankings are said as an order; of persons, only who is elected, and of few, only who is first. */
function isOrdered({ kind }: BallotRules, { method }: BallotQuestion): boolean {
	return kind !== 'election' && isRanking(method);
}

/** What the ballot said, which was public before anybody voted. */
function saidBallot(
	{ kind, formal }: BallotRules,
	{ method, tie, budget }: BallotQuestion,
	{ options, places }: GatheredBallots
): SaidBallot {
	const seats = 'seats' in method ? method.seats : 1;
	return {
		options,
		places,
		atMost: kind === 'election' && 'seats' in method ? seats : null,
		seats,
		drawn: tie.kind === 'drawn' ? tie.order : null,
		budget: budget ?? null,
		decides: formal !== null
	};
}

/** What adoption took, beside the verdict. */
function took({ formal }: BallotRules, { method }: BallotQuestion): Pick<Motion, 'rule'> {
	if (method.kind !== 'majority') return {};
	const { threshold, base } = method;
	return { rule: { threshold, base, electorate: formal?.electorate ?? null } };
}

function sidesSaid(
	{ announcement, voters }: Core,
	{ sides }: MotionTally,
	margin: Margin
): Motion['sides'] {
	switch (announcement) {
		case 'exact':
			return [exact(sides.for), exact(sides.blank), exact(sides.against)];
		case 'result-only':
			return [];
		case 'protected':
			// Too few to be counted in words: the result alone is announced.
			return voters < thresholds(margin).shown ? [] : saySides(sides, margin);
		default:
			return unreachable(announcement);
	}
}

const exact = (count: number): { kind: 'exact'; count: number } => ({ kind: 'exact', count });
