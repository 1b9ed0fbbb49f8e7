import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayLeaf } from '#lib/domain/disclosure/leaf.ts';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { barSegments } from '#lib/domain/report/bar.ts';
import {
	countsOf,
	headsOf,
	planOf,
	sitesNamed,
	threeAnswers,
	type Triple
} from '../disclosure/plans.ts';

const item = threeAnswers();

/** `from+width fill edge label`, one segment a string. */
function drawn(group: string, triples: readonly Triple[], one: PlannedItem = item): string[] {
	const sizes = triples.map(([often, some, none]) => often + some + none);
	const { tables } = say(planOf([one], sitesNamed(sizes)), headsOf(sizes), countsOf(triples));
	const table = tables.find((candidate) => candidate.group === group);
	return (table === undefined ? [] : barSegments(table, one)).map(
		({ from, width, fill, edge, label }) => {
			const { kind, ...numbers } = label;
			return [`${from}+${width}`, fill, edge, kind, ...Object.values(numbers)].join(' ');
		}
	);
}

function bar(...triple: Triple): string[] {
	return drawn('all', [triple]);
}

describe('a bar', () => {
	it('fills what is certain and draws the rest in dashes', () => {
		expect(bar(20, 1, 1)).toEqual([
			'0+19 often solid at-least 19',
			'19+3 not-said dashed not-detailed'
		]);
		expect(bar(1, 1, 7)).toEqual(['0+3 not-said dashed not-detailed', '3+6 none solid at-least 6']);
	});

	it('draws joined answers as one', () => {
		expect(bar(16, 4, 2)).toEqual(['0+16 often solid exact 16', '16+6 joined solid exact 6']);
	});

	it('puts « 3 ou moins » in three dashed parts, and names the range of the middle', () => {
		expect(bar(2, 3, 4)).toEqual([
			'0+3 not-said dashed at-most 3',
			'3+2 some solid between 2 5',
			'5+4 none solid exact 4'
		]);
		expect(bar(10, 9, 3)).toEqual([
			'0+10 often solid exact 10',
			'10+9 some solid between 9 12',
			'19+3 not-said dashed at-most 3'
		]);
		expect(bar(11, 2, 9)).toEqual([
			'0+11 often solid exact 11',
			'11+3 not-said dashed at-most 3',
			'14+8 not-said dashed not-detailed'
		]);
	});

	it('says three exact answers', () => {
		expect(bar(5, 8, 9)).toEqual([
			'0+5 often solid exact 5',
			'5+8 some solid exact 8',
			'13+9 none solid exact 9'
		]);
	});

	it('of a total leaves open what its sites leave open', () => {
		const sites: Triple[] = [
			[0, 0, 10],
			[0, 5, 7]
		];
		expect(drawn('all', sites)).toEqual([
			'0+6 not-said dashed between 0 6',
			'6+2 not-said dashed not-detailed',
			'8+14 none solid between 14 17'
		]);
	});

	it('of an option ends in ink when it is exact, in dashes when « ou plus »', () => {
		const option = threeAnswers({ reading: 'yes-alone' });
		expect(drawn('all', [[5, 0, 4]], option)).toEqual([
			'0+5 often solid exact 5',
			'5+4 not-said solid none'
		]);
		expect(drawn('all', [[8, 0, 1]], option)).toEqual([
			'0+6 often solid at-least 6',
			'6+3 not-said dashed not-detailed'
		]);
		expect(drawn('all', [[1, 0, 8]], option)).toEqual([
			'0+3 not-said dashed at-most 3',
			'3+6 not-said solid none'
		]);
	});

	it('is always as wide as its base, without holes', () => {
		const triple = fc
			.tuple(fc.nat(30), fc.nat(30), fc.nat(30))
			.filter(([a, b, c]) => a + b + c > 6);
		fc.assert(
			fc.property(fc.array(triple, { minLength: 1, maxLength: 4 }), (triples) => {
				const sizes = triples.map(([a, b, c]) => a + b + c);
				const { tables } = say(
					planOf([item], sitesNamed(sizes)),
					headsOf(sizes),
					countsOf(triples)
				);
				for (const table of tables) {
					let end = 0;
					for (const { from, width } of barSegments(table, item)) {
						expect(from).toBe(end);
						expect(width).toBeGreaterThan(0);
						end += width;
					}
					expect(end).toBe(table.base);
				}
			}),
			{ seed: 5, numRuns: 300 }
		);
	});

	it('is the same for every count that the words allow', () => {
		const bars = [0, 1, 2, 3].map((often) => bar(often, 12 - often, 10));
		expect(new Set(bars.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(sayLeaf(item, 22, { often: 0, none: 10 }, 3).cells).toHaveLength(3);
	});
});
