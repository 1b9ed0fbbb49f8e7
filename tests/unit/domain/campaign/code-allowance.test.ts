import { expect, test } from 'vitest';
import { codesFor, reserveFor } from '#lib/domain/campaign/code-allowance.ts';

test('each dwelling has a code, and a tenth more may be made, two at least', () => {
	const of = (dwellings: number) => [codesFor({ dwellings }), reserveFor({ dwellings })];
	expect([1, 12, 20, 21, 60, 749].map(of)).toEqual([
		[1, 2],
		[12, 2],
		[20, 2],
		[21, 3],
		[60, 6],
		[749, 75]
	]);
});
