import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLength, drawCode, printedCode, readCode } from '#lib/domain/campaign/access-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc
	.array(fc.nat(31), { minLength: 9, maxLength: 9 })
	.map((drawn) => drawCode(() => drawn.pop() ?? 0));

/** As a keyboard of another script types it. */
function inOtherDigits(text: string, zero: number): string {
	return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

describe('an access code', () => {
	test('is read back however it is typed', () => {
		fc.assert(
			fc.property(code, (one) => {
				const spaced = ` ${Array.from(printedCode(one).toLowerCase()).join(' ')} `;
				const confused = one.replaceAll('0', 'o').replaceAll('1', 'l');
				const arabic = inOtherDigits(one, 0x660);
				const persian = inOtherDigits(one, 0x6f0);
				const wide = one.replaceAll(/./g, (each) =>
					String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)
				);
				for (const typed of [one, printedCode(one), spaced, confused, arabic, persian, wide]) {
					expect(readCode(typed)).toEqual({ kind: 'code', code: one });
				}
			}),
			{ seed: 32 }
		);
	});

	test('with any one character changed is found to be mistyped', () => {
		fc.assert(
			fc.property(code, (one) => {
				for (let at = 0; at < codeLength; at++) {
					for (const other of alphabet.replace(one[at] ?? '', '')) {
						const typed = one.slice(0, at) + other + one.slice(at + 1);
						expect(readCode(typed)).toEqual({ kind: 'mistyped' });
					}
				}
			}),
			{ seed: 33, numRuns: 30 }
		);
	});

	test('with any two different characters swapped is found to be mistyped', () => {
		fc.assert(
			fc.property(code, fc.nat(9), fc.nat(9), (one, first, second) => {
				fc.pre(one[first] !== one[second]);
				const characters = Array.from(one);
				[characters[first], characters[second]] = [one[second] ?? '', one[first] ?? ''];
				expect(readCode(characters.join(''))).toEqual({ kind: 'mistyped' });
			}),
			{ seed: 34 }
		);
	});

	test('half typed is unfinished, and with too much is mistyped', () => {
		const one = drawCode(() => 7);
		expect(readCode('')).toEqual({ kind: 'unfinished' });
		expect(readCode(one.slice(0, 9))).toEqual({ kind: 'unfinished' });
		expect(readCode(`${one}7`)).toEqual({ kind: 'mistyped' });
	});
});
