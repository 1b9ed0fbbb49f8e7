import process from 'node:process';
import { auditFurther } from '../../src/lib/domain/disclosure/audit/audit-further.ts';
import { loadSolver } from '../../src/lib/server/tabulator/integer-programs.ts';
import {
	ageShares,
	fifteenItems,
	furtherCampaign,
	supportShares,
	tenureShares,
	type FurtherCampaign
} from '../support/further-campaign.ts';
import type { Figure } from './figure.ts';

const solver = await loadSolver();

/** Items far from their edges: in others a small class proves an answer and the search ends at once. */
const middling = fifteenItems.map((_, index): readonly [number, number] => [
	0.35 + 0.01 * index,
	0.25 + 0.01 * (index % 5)
]);

interface Audited {
	/** Seconds of the processor, whatever else the machine does. */
	readonly processor: number;
	/** Seconds by the clock. */
	readonly clock: number;
	readonly passed: number;
}

/** One audit, from the counts to its decision. */
function audited({ plan, heads, counts, signatures }: FurtherCampaign): Audited {
	const [processor, clock] = [process.cpuUsage(), performance.now()];
	const steps = auditFurther({ plan, heads, counts, signatures, solver, tooLate: () => false });
	for (;;) {
		const step = steps.next();
		if (step.done !== true) continue;
		const { user, system } = process.cpuUsage(processor);
		return {
			processor: (user + system) / 1e6,
			clock: (performance.now() - clock) / 1000,
			passed: step.value?.passed.length ?? 0
		};
	}
}

const sitesOf = (responses: number, count: number): number[] =>
	Array.from({ length: count }, (_, site) => Math.floor((responses + site) / count));

function office(responses: number, sites: number): FurtherCampaign {
	return furtherCampaign({
		seed: 2,
		sites: sitesOf(responses, sites),
		attributes: [ageShares, supportShares],
		items: middling,
		spread: 0.08
	});
}

/** Of growing size, with their budgets in seconds of the processor. */
const offices = [
	{ responses: 1_000, sites: 20, budget: null },
	{ responses: 6_000, sites: 120, budget: 90 },
	{ responses: 10_000, sites: 120, budget: null },
	{ responses: 250_000, sites: 120, budget: null }
] as const;

function figureOf(name: string, campaign: FurtherCampaign, budget: number | null): Figure {
	const { processor, clock, passed } = audited(campaign);
	const { plan, signatures } = campaign;
	return {
		name,
		value: processor,
		unit: 's',
		budget: budget === null ? null : { kind: 'at-most', value: budget },
		how: `processor time, ${clock.toFixed(1)} s by the clock; ${plan.items.length} items, ${signatures.entries.length} kinds of household, ${passed} of ${plan.further.length} breakdowns passed`
	};
}

/** The audit of further breakdowns: the provincial shape, and offices of growing size, each as it is done. */
export function* measure(): Generator<Figure> {
	for (const [seed, outcome] of [
		[1, 'withdrawn'],
		[3, 'published']
	] as const) {
		const provincial = furtherCampaign({
			seed,
			sites: [224, 159, 80, 70, 63, 49, 52, 30, 22],
			attributes: [tenureShares, ageShares],
			items: middling,
			spread: 0.08
		});
		const name = `audit of 749 responses, 9 regions × tenure, age, ${outcome}`;
		yield figureOf(name, provincial, 30);
	}
	const taken = new Map<number, number>();
	for (const { responses, sites, budget } of offices) {
		const figure = figureOf(
			`audit of ${responses} responses, ${sites} sites × age, support`,
			office(responses, sites),
			budget
		);
		taken.set(responses, figure.value);
		yield figure;
	}
	yield {
		name: 'growth of the audit from 1,000 to 250,000 responses',
		value: (taken.get(250_000) ?? 0) / (taken.get(1_000) ?? 1),
		unit: 'times',
		budget: null,
		how: 'it grows with the kinds of household, not with their number: 119 kinds at 1,000, some 720 from 6,000 on, where few households of a kind are the hardest'
	};
}
