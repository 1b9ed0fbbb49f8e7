/**
 * One text for one value, whatever the order in which its fields were written: JSON without blanks,
 * fields sorted by UTF-16 units, absent fields left out (after RFC 8785, for the values used here).
 * The hash of a questionnaire is the SHA-256 of the UTF-8 bytes of this text.
 *
 * @throws {TypeError} for what JSON cannot hold: functions, symbols, NaN, infinities.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value)
			.filter(([, field]) => field !== undefined)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
		return `{${fields.join(',')}}`;
	}
	if (typeof value === 'number' && !Number.isFinite(value)) {
		throw new TypeError('not a number that JSON can hold');
	}
	const text = JSON.stringify(value) as string | undefined;
	if (text === undefined) throw new TypeError(`JSON cannot hold a ${typeof value}`);
	return text;
}
