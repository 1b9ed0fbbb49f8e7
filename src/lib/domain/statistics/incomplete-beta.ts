import { logGamma } from './log-gamma.ts';

const tiny = 1e-300;
const precision = 1e-15;

/**
 * Regularised incomplete beta function I_x(a, b), by Lentz' continued fraction on the side where it
 * converges fast (Press et al., 2007, 6.4).
 *
 * @param x 0 to 1
 * @param a positive
 * @param b positive
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = Math.exp(
		logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
	);
	return (front * continuedFraction(x, a, b)) / a;
}

function continuedFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
	let found = d;
	let change = 0;
	for (let step = 1; step < 10_000 && Math.abs(change - 1) > precision; step += 1) {
		const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
		d = 1 / (1 + even * d || tiny);
		c = 1 + even / c || tiny;
		found *= d * c;
		const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
		d = 1 / (1 + odd * d || tiny);
		c = 1 + odd / c || tiny;
		change = d * c;
		found *= change;
	}
	return found;
}
