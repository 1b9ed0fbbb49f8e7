import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	examine,
	examineTogether,
	examineWaves
} from '#lib/domain/disclosure/audit/check-release.ts';
import { isWave } from '#lib/domain/disclosure/audit/check-waves.ts';
import { readRelease } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { type Answers, rolledReleases } from '../../../../support/rolled-releases.ts';
import { madeRelease } from '../made-release.ts';

const solver = await loadSolver();

const answers: readonly Answers[] = [
	[6, 2, 5],
	[10, 0, 0],
	[4, 4, 4],
	[1, 12, 7]
];
const chain = rolledReleases(answers);

interface Mutable {
	sequence: number;
	plan: { root: { label: string }; sites: unknown[] };
	groups: { id: string; respondents: number }[];
	tables: { group: string; base: number; cells: unknown[] }[];
}

/** The chain with one wave as a stranger may have altered it. */
function altered(place: number, change: (release: Mutable) => void): Release[] {
	return chain.map((one, index) => {
		if (index !== place) return one;
		const copy = JSON.parse(JSON.stringify(one)) as Mutable;
		change(copy);
		return readRelease(copy);
	});
}

const codesOf = (waves: readonly Release[]): string[] => [
	...new Set(examineWaves(waves, solver).faults.map(({ code }) => code))
];

describe('the releases of a rolling survey', () => {
	test('as they were made hold no fault, and every group is bounded by all waves together', () => {
		const { faults, bounded } = examineWaves(chain, solver);
		expect(faults).toEqual([]);
		expect(new Set(bounded.map(({ group }) => group))).toEqual(
			new Set(['all@1', 'all@2', 'all@3', 'all@4', 'all@1-2', 'all@1-3', 'all@1-4'])
		);
		for (const { range, base } of bounded) {
			expect(range.to).toBeGreaterThanOrEqual(3);
			expect(range.from).toBeLessThanOrEqual(base - 3);
		}
		expect(examineTogether(chain)).toEqual([]);
		expect(chain.every(isWave)).toBe(true);
		expect(isWave(madeRelease())).toBe(false);
	});

	test('hold none whatever was answered', () => {
		const wave = fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: 10, max: 14 }), fc.nat({ max: 8 }));
		fc.assert(
			fc.property(fc.array(wave, { minLength: 1, maxLength: 4 }), (waves) => {
				expect(examineWaves(rolledReleases(waves), solver).faults).toEqual([]);
			}),
			{ seed: 11, numRuns: 40 }
		);
	});

	test('of which one is missing, or a later one is read alone, are never taken for checked', () => {
		expect(codesOf(chain.filter((_, index) => index !== 1))).toContain('wave-missing');
		expect(examine(chain[2] ?? madeRelease(), solver).faults.map(({ code }) => code)).toContain(
			'wave-missing'
		);
		expect(examine(chain[0] ?? madeRelease(), solver).faults).toEqual([]);
	});

	test('that count the cumulated result exactly beside its parts are caught, with the proof', () => {
		const exact = altered(1, ({ tables }) => {
			const whole = tables.find(({ group }) => group === 'all@1-2');
			if (whole !== undefined) {
				whole.cells = [{ codes: ['often'], said: { kind: 'exact', count: 16 } }];
			}
		});
		expect(codesOf(exact.slice(0, 2))).toEqual(['words-of-no-counts', 'proof']);
	});

	test('that repeat a wave in other words are caught, with the table', () => {
		const other = altered(2, ({ tables }) => {
			const before = tables.find(({ group }) => group === 'all@1-2');
			if (before !== undefined) {
				before.cells = [{ codes: ['often'], said: { kind: 'between', from: 12, to: 15 } }];
			}
		});
		expect(examineWaves(other, solver).faults[0]).toEqual({
			code: 'changed-after-publication',
			place: 'securite in all@1-2'
		});
	});

	test.each<[string, string, (release: Mutable) => void]>([
		['do not follow one another', 'wave-missing', (one) => (one.sequence = 5)],
		['come from two plans', 'other-plan', ({ plan }) => (plan.root.label = 'Autre')],
		[
			'are cut by sites as well',
			'group-not-planned',
			({ groups }) => groups.push({ ...groups[1], id: 'nord', respondents: 9 })
		],
		[
			'do not add up',
			'heads-do-not-add-up',
			({ groups: [root], tables }) => {
				if (root !== undefined) root.respondents += 1;
				for (const table of tables) if (table.group === root?.id) table.base += 1;
			}
		]
	])('that %s are caught', (_name, code, change) => {
		expect(codesOf(altered(3, change))).toContain(code);
	});

	test('of which one wave is smaller than a class are caught', () => {
		const small = altered(3, ({ groups: [root, , own], tables }) => {
			if (root !== undefined) root.respondents = 35 + 9;
			if (own !== undefined) own.respondents = 9;
			tables.length = 0;
		});
		expect(codesOf(small)).toEqual(['wave-too-small']);
	});
});
