import { describe, expect, test } from 'vitest';
import { auditFurther } from '#lib/domain/disclosure/audit/audit-further.ts';
import { examine, examineTogether } from '#lib/domain/disclosure/audit/check-release.ts';
import { readRelease, release } from '#lib/domain/disclosure/make-release.ts';
import type { Release, Table } from '#lib/domain/disclosure/release.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { countedOf, furtherCampaign } from '../../../../support/further-campaign.ts';
import { madeRelease, releaseFacts } from '../made-release.ts';

const solver = await loadSolver();

/** A release as a stranger may have altered it: the schema still holds. */
function altered(change: (release: Mutable) => void, from: Release = madeRelease()): Release {
	const copy = JSON.parse(JSON.stringify(from)) as Mutable;
	change(copy);
	return readRelease(copy);
}

interface Mutable {
	campaign: string;
	id: string;
	sequence: number;
	groups: { id: string; respondents: number; shown: boolean }[];
	orders: { item: string; group: string; base: number; places: string[][] }[];
	audit: unknown;
	promise: Record<string, string>;
	unit: string;
	policy: { margin: number };
	plan: { items: { item: string }[]; attributes: unknown[]; further: string[] };
	tables: (Omit<Table, 'cells'> & { cells: unknown[] })[];
}

const codesOf = (one: Release): string[] => examine(one, solver).faults.map(({ code }) => code);

describe('a downloaded release', () => {
	test('as it was made holds no fault, and no cell is bounded beyond the margin', () => {
		const { faults, bounded } = examine(madeRelease(), solver);
		expect(faults).toEqual([]);
		expect(bounded.length).toBeGreaterThan(10);
		for (const { range, base, said } of bounded) {
			expect(range.to).toBeGreaterThanOrEqual(Math.min(3, base));
			expect(range.from).toBeLessThanOrEqual(base - Math.min(3, base));
			expect(range.from).toBeGreaterThanOrEqual(said.from);
			expect(range.to).toBeLessThanOrEqual(said.to);
		}
	});

	test('with the whole counted exactly beside its parts is caught, with the place', () => {
		const exact = altered(({ tables }) => {
			const whole = tables.find(({ item, group }) => item === 'isolement' && group === 'all');
			if (whole === undefined) throw new Error('no table of the whole');
			whole.cells = [{ codes: ['often'], said: { kind: 'exact', count: 21 } }];
		});
		const { faults } = examine(exact, solver);
		expect(faults).toContainEqual({ code: 'words-of-no-counts', place: 'isolement in all' });
		expect(faults.map(({ code }) => code)).toContain('proof');
	});

	test('with a leaf that says two where the rules say « 3 ou moins » is caught', () => {
		const edge = altered(({ tables }) => {
			const leaf = tables.find(({ item, group }) => item === 'besoins.paix' && group === 'b');
			if (leaf === undefined) throw new Error('no table of the leaf');
			leaf.cells = [{ codes: ['paix'], said: { kind: 'exact', count: 2 } }];
		});
		expect(codesOf(edge)).toContain('words-of-no-counts');
	});

	test('with a table left out, or heads that do not add up, is caught', () => {
		expect(codesOf(altered(({ tables }) => tables.pop()))).toContain('table-missing');
		const heads = altered(({ groups }) => {
			const small = groups.find(({ id }) => id === 'c');
			if (small !== undefined) small.respondents = 6;
		});
		expect(codesOf(heads)).toContain('heads-do-not-add-up');
	});

	test('with sizes of classes that no table needs is caught: those of the whole less those of the sites', () => {
		const sized = altered(({ groups, plan }) => {
			plan.attributes.push({ question: 'aide', ordered: true, classes: ['yes', 'no'] });
			for (const [parent, code, respondents] of [
				['all', 'yes', 15],
				['all', 'no', 21],
				['a', 'yes', 10],
				['a', 'no', 12]
			] as const) {
				const attribute = { question: 'aide', codes: [code] };
				const id = `${parent}/aide:${code}`;
				const size = { respondents, frame: null, shown: true };
				groups.push({ ...{ id, parent, label: code, kind: 'class', attribute }, ...size });
			}
		});
		expect(examine(sized, solver).faults).toEqual(
			['all/aide:yes', 'all/aide:no', 'a/aide:yes', 'a/aide:no'].map((place) => {
				return { code: 'group-not-planned', place };
			})
		);
	});

	test('that says a question a second time under another name is caught', () => {
		const twice = altered(({ tables, plan }) => {
			const item = plan.items.find((one) => one.item === 'isolement');
			if (item === undefined) throw new Error('no such item');
			plan.items.push({ ...item, item: 'isolement.encore' });
			for (const table of tables.filter((one) => one.item === 'isolement')) {
				tables.push({ ...table, item: 'isolement.encore' });
			}
		});
		expect(examine(twice, solver).faults).toEqual([
			{ code: 'question-said-twice', place: 'isolement.encore' }
		]);
	});

	test.each([
		['of one site', { group: 'b', base: 9 }],
		['that the plan does not ask', { item: 'voisins' }],
		['with numbers beside its options', { places: [['toit: 21'], ['cour', 'salle']] }],
		['that leaves an option out', { places: [['toit'], ['cour']] }]
	])('with an order %s is caught', (_name, change) => {
		const ordered = altered(({ orders: [order] }) => Object.assign(order ?? {}, change));
		expect(codesOf(ordered)).toContain('order-not-planned');
	});

	test('with an order too few or too many is caught', () => {
		expect(codesOf(altered(({ orders }) => orders.pop()))).toEqual(['order-missing']);
		const two = altered(({ orders }) => orders.push(...orders));
		expect(codesOf(two)).toEqual(['order-not-planned']);
	});

	test('that tells of an audit nobody planned is caught', () => {
		const told = altered((one) => {
			one.audit = { passed: [], withdrawn: ['aide'] };
		});
		expect(codesOf(told)).toEqual(['audit-not-planned']);
	});

	test.each([
		['French', 'fr'],
		['English', 'en'],
		['a language it was never written in', 'es']
	])('that promises something else in %s is caught, with the language', (_name, language) => {
		const other = altered(({ promise }) => {
			promise[language] = `${promise[language] ?? ''} Nobody can prove anything.`;
		});
		expect(examine(other, solver).faults).toEqual([{ code: 'other-promise', place: language }]);
	});

	test('that does not promise in English, or promises in another unit, is caught', () => {
		const silent = altered(({ promise }) => {
			delete promise['en'];
		});
		expect(codesOf(silent)).toEqual(['other-promise']);
		const persons = altered((one) => {
			one.unit = 'person';
		});
		expect(examine(persons, solver).faults).toHaveLength(6);
		const earlier = altered(({ promise }) => {
			delete promise['zh-Hans'];
		});
		expect(examine(earlier, solver).faults).toEqual([]);
	});

	test('that tells of another margin than the plan it was made by is caught', () => {
		const other = altered(({ policy }) => {
			policy.margin = 4;
		});
		expect(examine(other, solver).faults).toEqual([{ code: 'other-margin', place: 'all' }]);
	});

	test('whose classes cross too often to be gone through is undecided at once', () => {
		const crossed = altered(({ groups, plan }) => {
			plan.further = Array.from({ length: 12 }, (_, index) => `fact-${index}`);
			for (const question of plan.further) {
				plan.attributes.push({ question, ordered: true, classes: ['yes', 'no'] });
				for (const code of ['yes', 'no']) {
					const attribute = { question, codes: [code] };
					const id = `all/${question}:${code}`;
					const size = { respondents: 18, frame: null, shown: true };
					groups.push({ ...{ id, parent: 'all', label: code, kind: 'class', attribute }, ...size });
				}
			}
		});
		const passed = { passed: [...crossed.plan.further], withdrawn: [] };
		const { faults, bounded } = examine({ ...crossed, audit: passed }, solver);
		expect(bounded).toEqual([]);
		expect(faults.map(({ code }) => code)).toContain('undecided');
	});

	test('is never taken for safe when its time is up', () => {
		const late = examine(madeRelease(), solver, () => true);
		expect(late.bounded).toEqual([]);
		expect(new Set(late.faults.map(({ code }) => code))).toEqual(new Set(['undecided']));
	});

	test('that is a second one of its campaign is caught', () => {
		const second = altered((one) => {
			one.id = 'r2';
			one.sequence = 2;
		});
		expect(examineTogether([madeRelease(), second])).toContainEqual({
			code: 'second-release',
			place: 'essai-2027'
		});
		expect(examineTogether([madeRelease(), madeRelease()])).toEqual([]);
	});

	test('that asks a small site the same within six months is named', () => {
		const soon = altered((one) => {
			one.id = 'r2';
			one.campaign = 'essai-encore';
		});
		const codes = examineTogether([madeRelease(), soon]).map(({ code }) => code);
		expect(new Set(codes)).toEqual(new Set(['asked-again']));
	});
});

describe('further breakdowns', () => {
	const yesNo = (question: string) => ({
		attribute: { question, ordered: true, classes: ['yes', 'no'] },
		shares: [0.5, 0.5]
	});
	const campaign = furtherCampaign({
		seed: 3,
		sites: [110, 120],
		attributes: [yesNo('aide')],
		items: [[0.4, 0.3]]
	});

	function audited(of: typeof campaign, tooLate = (): boolean => false) {
		const steps = auditFurther({ ...of, solver, tooLate });
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
		}
	}

	test('without a proof are published, and the release holds no fault', () => {
		const audit = audited(campaign);
		expect(audit).toEqual({ passed: ['aide'], withdrawn: [] });
		const { plan, heads, counts, signatures } = campaign;
		const made = release(
			releaseFacts,
			plan,
			heads,
			counts,
			audit === null ? undefined : { audit, signatures }
		);
		expect(made.groups.filter(({ kind }) => kind === 'class')).toHaveLength(2);
		expect(made.tables).toHaveLength(5);
		expect(codesOf(readRelease(JSON.parse(JSON.stringify(made))))).toEqual([]);
	});

	test('are withdrawn, and absent from the release, when nobody has audited them', () => {
		const { plan, heads, counts } = campaign;
		const made = release(releaseFacts, plan, heads, counts);
		expect(made.audit).toEqual({ passed: [], withdrawn: ['aide'] });
		expect(made.groups.some(({ kind }) => kind === 'class')).toBe(false);
	});

	test('are withdrawn when time runs out', () => {
		expect(audited(campaign, () => true)).toEqual({ passed: [], withdrawn: ['aide'] });
	});

	test('where two who gave no answer are the difference, are withdrawn from the last on', () => {
		const { plan, signatures } = campaign;
		const entries = signatures.entries.map((entry) => ({
			...entry,
			classes: [...entry.classes, entry.classes[0] ?? null]
		}));
		const [first] = entries;
		if (first === undefined) throw new Error('no signature');
		const silent = {
			...first,
			classes: [first.classes[0] ?? null, null],
			respondents: 2,
			often: [2],
			none: [0]
		};
		const also = yesNo('chauffage').attribute;
		const counted = countedOf(
			{ ...plan, attributes: [...plan.attributes, also], further: ['aide', 'chauffage'] },
			[...entries, silent]
		);
		expect(audited(counted)).toEqual({ passed: ['aide'], withdrawn: ['chauffage'] });
	});

	test('are neither asked for nor named under 200 responses', () => {
		const small = furtherCampaign({
			seed: 3,
			sites: [99, 100],
			attributes: [yesNo('aide')],
			items: [[0.4, 0.3]]
		});
		expect(audited(small)).toBeNull();
		expect(release(releaseFacts, small.plan, small.heads, small.counts).audit).toBeNull();
	});
});
