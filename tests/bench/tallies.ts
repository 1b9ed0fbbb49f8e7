import type { TallyMethod } from '../../src/lib/domain/consultation/ballot-rules.ts';
import type { Ballots } from '../../src/lib/domain/consultation/tally/ballots.ts';
import { tally } from '../../src/lib/domain/consultation/tally/tally.ts';
import { seededChance, shuffled } from '../../src/lib/server/demonstration/chance.ts';
import { type Figure, median } from './figure.ts';

const voters = 20_000;
const runs = 5;
const options = Array.from({ length: 12 }, (_, index) => `option-${index + 1}`);
const budget = {
	total: 60_000,
	costs: Object.fromEntries(options.map((option, index) => [option, 4_000 + 1_037 * index]))
};
const sides = { for: ['option-1'], blank: ['option-2'], against: ['option-3'] };

/** Every ballot apart: a ranking of some options, some of them in one place. */
function ballotsOf(chance: () => number): Ballots {
	const ballots = Array.from({ length: voters }, () => {
		const places: string[][] = [];
		for (const option of shuffled(options, chance).slice(0, 1 + Math.floor(chance() * 12))) {
			if (places.length > 0 && chance() < 0.25) places.at(-1)?.push(option);
			else places.push([option]);
		}
		return { count: 1, places };
	});
	return { options, ballots };
}

const methods: readonly TallyMethod[] = [
	{ kind: 'majority', threshold: { numerator: 2, denominator: 3, strict: false }, base: 'cast' },
	{ kind: 'plurality', seats: 3 },
	{ kind: 'approval', seats: 3 },
	{ kind: 'points' },
	{ kind: 'schulze' },
	{ kind: 'instant-runoff' },
	{ kind: 'budget-approval' },
	{ kind: 'budget-equal-shares' }
];

/** Counting by each method 20,000 ballots of which no two need be alike. */
export function* measure(): Generator<Figure> {
	const ballots = ballotsOf(seededChance(20_000));
	for (const method of methods) {
		const seconds = Array.from({ length: runs }, () => {
			const begun = performance.now();
			const found = tally({ method, tie: { kind: 'stands' }, sides, budget }, ballots, voters);
			if (found.voters !== voters) throw new Error(`${found.voters} ballots were counted`);
			return (performance.now() - begun) / 1000;
		});
		yield {
			name: `${voters.toLocaleString('en-CA')} ballots by ${method.kind}`,
			value: median(seconds),
			unit: 's',
			budget: { kind: 'at-most', value: 1 },
			how: `median of ${runs}, ${options.length} options, rankings with ties, every ballot apart`
		};
	}
}
