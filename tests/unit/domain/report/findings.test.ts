import { describe, expect, it } from 'vitest';
import type { Table } from '#lib/domain/disclosure/release.ts';
import type { Scale } from '#lib/domain/questionnaire/definition.ts';
import { findings } from '#lib/domain/report/findings.ts';
import type { ReportedMeasure } from '#lib/domain/report/measures.ts';

const scale: Scale = {
	kind: 'scale',
	id: 'meals',
	text: { fr: 'Mangez-vous avec d’autres ?' },
	short: { fr: 'Repas' },
	options: ['none', 'some', 'often'].map((code) => ({ code, label: { fr: code } })),
	parts: { often: ['often'], some: ['some'], none: ['none'] },
	dimension: 'vie-sociale'
};

const table: Table = {
	item: 'meals',
	group: 'total',
	base: 22,
	cells: [
		{ codes: ['often'], said: { kind: 'exact', count: 15 } },
		{ codes: ['some'], said: { kind: 'at-most', count: 3 } }
	]
};

function found(question: Scale): ReturnType<typeof findings> {
	const measure: ReportedMeasure = {
		question,
		measure: {
			item: 'meals',
			question: 'meals',
			reading: 'three-answers',
			often: ['often'],
			some: ['some'],
			none: ['none']
		}
	};
	return findings([table], new Map([['meals', measure]]));
}

describe('findings', () => {
	it('are good news when half or more stand at the good end', () => {
		expect(found(scale).well.map(({ item, pole }) => [item, pole])).toEqual([['meals', 'often']]);
	});

	it('are bad news when « souvent » is', () => {
		const { well, worry } = found({ ...scale, reversed: true });
		expect(well).toEqual([]);
		expect(worry.map(({ pole }) => pole)).toEqual(['often']);
	});

	it('are neither for a question whose poles are neither good nor bad', () => {
		expect(found({ ...scale, neutral: true })).toEqual({ well: [], worry: [] });
	});

	it('are neither for a fact that belongs to no dimension', () => {
		const { dimension, ...fact } = scale;
		expect(dimension).toBe('vie-sociale');
		expect(found(fact)).toEqual({ well: [], worry: [] });
	});
});
