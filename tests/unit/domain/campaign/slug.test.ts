import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSlug, slugPattern } from '#lib/domain/campaign/slug.ts';

test('the same draw gives the same address', () => {
	expect(drawSlug(() => 0)).toBe('baba-baba');
	expect(drawSlug((below) => below - 1)).toBe('zuzu-zuzu');
});

test('an address is two pairs of syllables without letters that look alike', () => {
	fc.assert(
		fc.property(fc.infiniteStream(fc.nat({ max: 29 })), (draws) => {
			const slug = drawSlug((below) => (draws.next().value as number) % below);
			expect(slug).toMatch(/^(?:[bdgmnrstvz][aeu]){2}-(?:[bdgmnrstvz][aeu]){2}$/);
			expect(slug).toMatch(slugPattern);
		}),
		{ seed: 1 }
	);
});
