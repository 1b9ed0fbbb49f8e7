import type { Margin } from '../disclosure/policy.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import type { BallotQuestion, BallotRules } from './ballot-rules.ts';
import type { GatheredBallots } from './gather-ballots.ts';
import type { Outcome } from './outcome.ts';
import { saySides } from './say-sides.ts';
import { isAdopted, type Sides } from './tally/majority.ts';
import { quorumOf } from './tally/quorum.ts';

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
		if (formal === null && voters < fewestOf(rule, gathered, margin)) {
			return [{ ...core, kind: 'withheld' as const }];
		}
		return [outcomeOf(rules, rule, gathered, core, margin)];
	});
}

/** Under so many responses, nothing is said of what people advise, whatever they said. */
function fewestOf(_rule: BallotQuestion, _gathered: GatheredBallots, margin: Margin): number {
	return thresholds(margin).shown;
}

function outcomeOf(
	rules: BallotRules,
	rule: BallotQuestion,
	gathered: GatheredBallots,
	core: Core,
	margin: Margin
): Outcome {
	const { method } = rule;
	switch (method.kind) {
		case 'majority':
			return motionOf(rules, rule, gathered, core, margin);
		default:
			return { ...core, kind: 'withheld' };
	}
}

/** Whoever is for neither side stands in the middle: blank ballots, answers apart, no answer at all. */
function sidesOf({ sides }: BallotQuestion, { ballots }: GatheredBallots, voters: number): Sides {
	const votesOf = (codes: readonly string[] = []): number =>
		ballots
			.filter(({ places: [first] }) => first?.length === 1 && codes.includes(first[0] ?? ''))
			.reduce((sum, { count }) => sum + count, 0);
	const inFavour = votesOf(sides?.for);
	const against = votesOf(sides?.against);
	return { for: inFavour, blank: voters - inFavour - against, against };
}

function motionOf(
	{ announcement, formal }: BallotRules,
	rule: BallotQuestion,
	gathered: GatheredBallots,
	core: Core,
	margin: Margin
): Motion {
	const said = (verdict: Motion['verdict'], sides: Motion['sides'] = []): Motion => ({
		...core,
		kind: 'motion',
		verdict,
		sides
	});
	if (core.quorum?.reached === false || rule.method.kind !== 'majority') return said('no-quorum');
	const sides = sidesOf(rule, gathered, core.voters);
	const adopted = isAdopted(sides, { ...rule.method, electorate: formal?.electorate ?? null });
	const verdict = adopted ? 'adopted' : 'rejected';
	switch (announcement) {
		case 'exact':
			return said(verdict, [exact(sides.for), exact(sides.blank), exact(sides.against)]);
		case 'result-only':
			return said(verdict);
		case 'protected':
			// Too few to be counted in words: the result alone is announced.
			return core.voters < thresholds(margin).shown
				? said(verdict)
				: said(verdict, saySides(sides, margin));
	}
}

const exact = (count: number): { kind: 'exact'; count: number } => ({ kind: 'exact', count });
