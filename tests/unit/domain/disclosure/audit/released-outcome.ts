import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { checkOutcomes } from '#lib/domain/disclosure/audit/check-outcomes.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { madeRelease } from '../made-release.ts';

/** A release of a vote, as anybody may have written it. */
export function releaseOf(
	outcome: Outcome,
	change: (release: Mutable) => void = () => undefined
): Release {
	const made = madeRelease();
	const copy = JSON.parse(JSON.stringify(made)) as Mutable;
	copy.groups = copy.groups.slice(0, 1);
	const [whole] = copy.groups;
	if (whole !== undefined) whole.respondents = outcome.voters;
	copy.tables = [];
	copy.orders = [];
	copy.plan.items = [];
	copy.plan.orders = [];
	copy.outcomes = [outcome];
	change(copy);
	return copy as unknown as Release;
}

interface Mutable {
	groups: { id: string; respondents: number }[];
	tables: unknown[];
	orders: unknown[];
	plan: { items: unknown[]; orders: unknown[] };
	outcomes: unknown[];
}

/** The faults that are found in it. */
export const codesOf = (outcome: Outcome, change?: (release: Mutable) => void): string[] =>
	checkOutcomes(releaseOf(outcome, change)).faults.map(({ code }) => code);
