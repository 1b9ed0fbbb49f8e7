/** Lanczos' coefficients for g = 7 and nine terms (Godfrey, 2001). */
const first = 0.99999999999980993;
const others = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/**
 * Natural logarithm of the gamma function of a positive number (Lanczos, 1964). Relative error of
 * the gamma function under 1e-13.
 */
export function logGamma(value: number): number {
	if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
	const x = value - 1;
	const sum = others.reduce((total, term, index) => total + term / (x + index + 1), first);
	const base = x + 7.5;
	return Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Of whole numbers, kept once computed: exact tests ask for the same ones again and again. */
const factorials: number[] = [];

/** Natural logarithm of n!, of a whole number from 0. */
export function logFactorial(n: number): number {
	for (let next = factorials.length; next <= n; next += 1) factorials.push(logGamma(next + 1));
	return factorials[n] ?? 0;
}

/** Logarithm of the number of ways to choose `some` among `all`; −∞ where there is none. */
export function logChoose(all: number, some: number): number {
	if (some < 0 || some > all) return -Infinity;
	return logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1);
}
