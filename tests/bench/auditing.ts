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

/** Seconds of this process, which does nothing else, until the audit has decided. */
function seconds({ plan, heads, counts, signatures }: FurtherCampaign): {
	taken: number;
	passed: number;
} {
	const begun = process.cpuUsage();
	const steps = auditFurther({ plan, heads, counts, signatures, solver, tooLate: () => false });
	for (;;) {
		const step = steps.next();
		if (step.done !== true) continue;
		const { user, system } = process.cpuUsage(begun);
		return { taken: (user + system) / 1e6, passed: step.value?.passed.length ?? 0 };
	}
}

const sitesOf = (responses: number, count: number): number[] =>
	Array.from({ length: count }, (_, site) => Math.floor((responses + site) / count));

/** The audit of further breakdowns: the provincial shape, and offices of growing size. */
export function measure(): Promise<readonly Figure[]> {
	const provincial = furtherCampaign({
		seed: 1,
		sites: [224, 159, 80, 70, 63, 49, 52, 30, 22],
		attributes: [tenureShares, ageShares],
		items: middling,
		spread: 0.08
	});
	const figures: Figure[] = [];
	const add = (name: string, campaign: FurtherCampaign, budget: number | null): void => {
		const { taken, passed } = seconds(campaign);
		figures.push({
			name,
			value: taken,
			unit: 's',
			budget: budget === null ? null : { kind: 'at-most', value: budget },
			how: `processor time of one core, ${campaign.plan.items.length} items, ${campaign.signatures.entries.length} kinds of household, ${passed} of ${campaign.plan.further.length} breakdowns passed`
		});
	};
	add('audit of 749 responses, 9 regions × tenure, age', provincial, 30);
	for (const [responses, count, budget] of [
		[1_000, 20, null],
		[6_000, 120, 90],
		[10_000, 120, null],
		[250_000, 120, null]
	] as const) {
		const campaign = furtherCampaign({
			seed: 2,
			sites: sitesOf(responses, count),
			attributes: [ageShares, supportShares],
			items: middling,
			spread: 0.08
		});
		add(`audit of ${responses} responses, ${count} sites × age, support`, campaign, budget);
	}
	return Promise.resolve(figures);
}
