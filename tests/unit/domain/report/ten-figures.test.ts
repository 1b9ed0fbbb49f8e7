import { describe, expect, it } from 'vitest';
import { rangeOf } from '#lib/domain/disclosure/range.ts';
import type { Said } from '#lib/domain/disclosure/said.ts';
import { tenths } from '#lib/domain/report/share.ts';
import { sharePicture, tenFigures } from '#lib/domain/report/ten-figures.ts';

/** All that may be said of a pole in a group, by leaves of any margin and by parents. */
function sayings(base: number): Said[] {
	const counts = Array.from({ length: base + 1 }, (_, count) => count);
	return [
		...counts.map((count): Said => ({ kind: 'exact', count })),
		...counts.filter((count) => count < base).map((count): Said => ({ kind: 'at-most', count })),
		...counts.filter((count) => count > 0).map((count): Said => ({ kind: 'at-least', count })),
		...[1, 3, 6].flatMap((width) =>
			counts
				.filter((from) => from + width <= base)
				.map((from): Said => ({ kind: 'between', from, to: from + width }))
		)
	];
}

const everySize = Array.from({ length: 394 }, (_, index) => index + 7);

describe('ten figures', () => {
	it('never claim more than the words, for every count they allow', () => {
		const wrong: string[] = [];
		for (const base of everySize) {
			for (const said of sayings(base)) {
				const picture = tenFigures(said, base);
				if (picture === null) continue;
				const { from, to } = rangeOf(said, base);
				const { sure, possible } = picture;
				const spoken = tenths(said, base) !== null;
				// The share is linear in the count: the two ends stand for all between them.
				const fits = [from, to].every((count) => {
					const share = (10 * count) / base;
					return spoken
						? possible === 0 && Math.abs(share - sure) <= 0.5 + 1e-9
						: sure <= share + 1e-9 && share <= sure + possible + 1e-9;
				});
				if (!fits) wrong.push(`${JSON.stringify(said)} of ${base}: ${sure} + ${possible}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('never read as nobody, nor as everybody unless the words say so', () => {
		const wrong: string[] = [];
		for (const base of everySize) {
			for (const said of sayings(base)) {
				const picture = tenFigures(said, base);
				if (picture === null) continue;
				const { from, to } = rangeOf(said, base);
				const nobody = picture.sure + picture.possible === 0 && to > 0;
				const everybody = picture.sure === 10 && from < base;
				if (nobody || everybody || picture.sure + picture.possible > 10) {
					wrong.push(`${JSON.stringify(said)} of ${base}`);
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	it('are drawn from thirty responses on', () => {
		expect(tenFigures({ kind: 'exact', count: 12 }, 29)).toBeNull();
		expect(tenFigures({ kind: 'exact', count: 12 }, 30)).toMatchObject({ sure: 4, possible: 0 });
	});

	it('show « 3 ou moins » as one figure that may be, and « 30 ou plus » of 33 as nine and one', () => {
		const few = { kind: 'at-most', count: 3 } as const;
		expect(tenFigures(few, 33)).toMatchObject({ sure: 0, possible: 1 });
		expect(tenFigures(few, 400)).toMatchObject({ sure: 0, possible: 1 });
		expect(tenFigures({ kind: 'at-least', count: 30 }, 33)).toMatchObject({ sure: 9, possible: 1 });
	});

	it('fill as many as the sentence says', () => {
		const said = { kind: 'exact', count: 13 } as const;
		expect(tenths(said, 33)).toBe(4);
		expect(tenFigures(said, 33)).toMatchObject({ sure: 4, possible: 0 });
	});
});

describe('the picture of a share', () => {
	it('is a bar of the responses themselves in a smaller group', () => {
		expect(sharePicture({ kind: 'exact', count: 12 }, 22)).toEqual({
			kind: 'bar',
			of: 22,
			sure: 12,
			possible: 0
		});
		expect(sharePicture({ kind: 'at-least', count: 19 }, 22)).toMatchObject({
			sure: 19,
			possible: 3
		});
		expect(sharePicture({ kind: 'at-most', count: 3 }, 22)).toMatchObject({
			sure: 0,
			possible: 3
		});
	});
});
