/** The same value without some of the fields that may be absent. */
export function without<Value extends object>(
	value: Value,
	...names: readonly (Value extends unknown ? keyof Value : never)[]
): Value {
	const left = Object.entries(value).filter(
		([name]) => !(names as readonly string[]).includes(name)
	);
	return Object.fromEntries(left) as Value;
}
