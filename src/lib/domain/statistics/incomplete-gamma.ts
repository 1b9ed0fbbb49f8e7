import { logGamma } from './log-gamma.ts';

const tiny = 1e-300;
const precision = 1e-15;

function series(shape: number, x: number): number {
	let term = 1 / shape;
	let sum = term;
	for (let step = 1; term > sum * precision; step += 1) {
		term *= x / (shape + step);
		sum += term;
	}
	return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function continuedFraction(shape: number, x: number): number {
	let b = x + 1 - shape;
	let c = 1 / tiny;
	let d = 1 / b;
	let found = d;
	for (let step = 1, change = 0; Math.abs(change - 1) > precision && step < 1000; step += 1) {
		const a = -step * (step - shape);
		b += 2;
		d = 1 / (a * d + b || tiny);
		c = b + a / c || tiny;
		change = d * c;
		found *= change;
	}
	return found * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

/**
 * Regularised upper incomplete gamma function Q(shape, x): by its series below shape + 1, by
 * Lentz' continued fraction above, never as one minus something small (Press et al., 2007, 6.2).
 *
 * @param shape positive
 * @param x zero or more
 */
export function upperGamma(shape: number, x: number): number {
	if (x <= 0) return 1;
	return x < shape + 1 ? 1 - series(shape, x) : continuedFraction(shape, x);
}
