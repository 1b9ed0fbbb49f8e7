/** Built-in formats that show a number as a day or an hour (ECMA-376, part 1, 18.8.30). */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The cell styles, by their place in the list, that show a number as a date. Read leniently. */
export function dateStyles(styles: string): ReadonlySet<number> {
	const own = new Set(
		tags(styles, 'numFmt')
			.filter((tag) => isDateFormat(attribute(tag, 'formatCode')))
			.map((tag) => Number(attribute(tag, 'numFmtId')))
	);
	const cells = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
	return new Set(
		tags(cells, 'xf').flatMap((tag, index) => {
			const format = Number(attribute(tag, 'numFmtId'));
			return builtIn.has(format) || own.has(format) ? [index] : [];
		})
	);
}

/** A letter of a date outside quotes, brackets and escapes; « General » has none. */
function isDateFormat(code: string): boolean {
	const bare = code
		.replaceAll(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, '')
		.replaceAll(/general|E[+-]/gi, '');
	return /[ymdhs]/i.test(bare);
}

function tags(xml: string, local: string): string[] {
	return xml.match(new RegExp(`<(?:\\w+:)?${local}\\b(?:"[^"]*"|'[^']*'|[^>"'])*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
	const [, double, single] =
		new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
	return double ?? single ?? '';
}

/** Days since 30 December 1899, as spreadsheets count them, as an ISO date, with the hour if any. */
export function dateOfSerial(serial: number): string | null {
	const milliseconds = Math.round(serial * 86_400_000) - 2_209_161_600_000;
	if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8e15) return null;
	const [day = '', time = ''] = new Date(milliseconds).toISOString().split('T');
	return time === '00:00:00.000Z' ? day : `${day}T${time.slice(0, 8)}`;
}
