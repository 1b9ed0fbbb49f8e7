const longest = 60;

/**
 * A name of a form as a code of ours: small letters, digits and hyphens. A name that is one already
 * stays as it is.
 */
export function codeOf(name: string): string {
	if (/^[a-z0-9-]{1,60}$/.test(name)) return name;
	return name
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9-]+/g, '-')
		.replaceAll(/^-+(?=[^\d-])|(?<=[^-])-+$/g, '')
		.slice(0, longest);
}

/** The same, or with a number behind it, so that nothing else has it. Never one every object knows. */
export function freeCode(
	wanted: string,
	taken: { has(code: string): boolean },
	fallback: string
): string {
	const base = wanted === '' ? fallback : wanted;
	for (let count = 1; ; count += 1) {
		const end = count === 1 ? '' : `-${count}`;
		const code = `${base.slice(0, longest - end.length)}${end}`;
		if (!taken.has(code) && !(code in {})) return code;
	}
}
