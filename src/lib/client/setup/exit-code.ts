/**
 * Whether an exit code would be among the first that anybody tries: six times the same digit, or
 * six digits in a row, up or down.
 */
export function isTooSimple(code: string): boolean {
	const digits = Array.from(code, Number);
	const steps = new Set(digits.slice(1).map((digit, place) => digit - (digits[place] ?? 0)));
	const [only] = steps;
	return steps.size === 1 && only !== undefined && Math.abs(only) <= 1;
}
