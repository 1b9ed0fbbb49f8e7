/** Every whole number a reader meets on a page: in its text, and in what a screen reader says. */
export function shownNumbers(html: string): number[] {
	const spoken = [...html.matchAll(/\s(?:aria-label|alt|title)="([^"]*)"/g)].map(
		([, words]) => words ?? ''
	);
	const written = html
		.replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/<[^>]*>/g, ' ');
	return [written, ...spoken].flatMap((words) =>
		// A space that does not break groups the digits of a thousand.
		[...words.replaceAll(/(\d)[\u00a0\u202f,](?=\d{3}\b)/g, '$1').matchAll(/\d+/g)].map(Number)
	);
}

/** Every whole number that a value of JSON holds, at any depth. */
export function heldNumbers(value: unknown): Set<number> {
	const numbers = new Set<number>();
	const visit = (one: unknown): void => {
		if (typeof one === 'number') numbers.add(one);
		else if (typeof one === 'object' && one !== null) Object.values(one).forEach(visit);
	};
	visit(value);
	return numbers;
}

/** Every text that a value holds, at any depth. */
export function textsHeld(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsHeld);
}
