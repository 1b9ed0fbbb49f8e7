import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	printedShare,
	readShare,
	shareBytes,
	tagBytes
} from '#lib/domain/consultation/custody/share-card.ts';

const anyShare = fc.record({
	tag: fc.uint8Array({ minLength: tagBytes, maxLength: tagBytes }),
	share: fc.uint8Array({ minLength: shareBytes, maxLength: shareBytes })
});
const runs = { seed: 7, numRuns: 300 };

test('a card is eight groups of five, and is read again whatever its case and spaces', () => {
	fc.assert(
		fc.property(anyShare, (share) => {
			const printed = printedShare(share);
			expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ){7}[0-9A-HJKMNP-TV-Z]{5}$/);
			for (const typed of [
				printed,
				printed.toLowerCase().replaceAll(' ', ''),
				printed.replaceAll(' ', '-'),
				printed.replaceAll('0', 'O').replaceAll('1', 'l')
			]) {
				expect(readShare(typed)).toEqual({ kind: 'share', ...share });
			}
		}),
		runs
	);
});

test('one wrong character is found in its own group', () => {
	const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	fc.assert(
		fc.property(anyShare, fc.nat(39), fc.integer({ min: 1, max: 31 }), (share, at, shift) => {
			const characters = Array.from(printedShare(share).replaceAll(' ', ''));
			const before = alphabet.indexOf(characters[at] ?? '0');
			characters[at] = alphabet[(before + shift) % 32] ?? '0';
			expect(readShare(characters.join(''))).toEqual({
				kind: 'mistyped',
				groups: [Math.floor(at / 5) + 1]
			});
		}),
		runs
	);
});

test('two groups that changed places are found, and a card that is not whole is unfinished', () => {
	fc.assert(
		fc.property(anyShare, fc.nat(6), (share, first) => {
			const groups = printedShare(share).split(' ');
			const [one = '', other = ''] = [groups[first], groups[first + 1]];
			const swapped = groups
				.with(first, other)
				.with(first + 1, one)
				.join(' ');
			if (one !== other) expect(readShare(swapped).kind).toBe('mistyped');
			expect(readShare(groups.slice(1).join(' ')).kind).toBe('unfinished');
			expect(readShare(`${groups.join(' ')} 0`)).toEqual({ kind: 'mistyped', groups: [8] });
		}),
		runs
	);
});
