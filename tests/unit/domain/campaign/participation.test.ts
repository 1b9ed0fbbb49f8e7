import fc from 'fast-check';
import { expect, test } from 'vitest';
import { participationBand } from '#lib/domain/campaign/participation.ts';

test.each([
	[0, 40, { kind: 'none' }],
	[1, 40, { kind: 'under-ten' }],
	[2, 40, { kind: 'around', tens: 1 }],
	[16, 40, { kind: 'around', tens: 4 }],
	[22, 40, { kind: 'around', tens: 6 }],
	[40, 40, { kind: 'around', tens: 10 }],
	[55, 40, { kind: 'around', tens: 10 }],
	[3, 0, { kind: 'unknown' }]
])('%i received of %i', (received, frame, band) => {
	expect(participationBand(received, frame)).toEqual(band);
});

test('one more answer never lowers the band', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 2000 }), (frame, received) => {
			const height = (n: number): number => {
				const band = participationBand(n, frame);
				return band.kind === 'around' ? band.tens : band.kind === 'under-ten' ? 0.5 : 0;
			};
			expect(height(received + 1)).toBeGreaterThanOrEqual(height(received));
		}),
		{ seed: 2 }
	);
});
