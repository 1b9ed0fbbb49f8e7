import values from './golden.json' with { type: 'json' };

/** Values computed outside this project, with R, to the digits written. */
export const golden = values;

/** How far a value written with its digits may be from the one computed: half of the last digit. */
export function withinDigits(written: number): number {
	const digits = String(written).toLowerCase();
	const [mantissa = '', exponent = '0'] = digits.split('e');
	const decimals = (mantissa.split('.')[1] ?? '').length;
	return Math.max(1e-15, 0.51 * 10 ** (Number(exponent) - decimals));
}
