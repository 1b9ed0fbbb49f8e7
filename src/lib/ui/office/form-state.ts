/** What a form that was refused gives back: what was typed, and a named fault for each field. */
export interface FormState {
	readonly values: Readonly<Record<string, string | readonly string[]>>;
	readonly errors: Readonly<Record<string, string>>;
	/** A fault of the whole form. */
	readonly refusal: string | null;
}

export const emptyForm: FormState = { values: {}, errors: {}, refusal: null };

/** The text of one field, or what it begins with. */
export function valueOf(form: FormState, name: string, begins = ''): string {
	const value = form.values[name] ?? begins;
	return typeof value === 'string' ? value : (value[0] ?? '');
}

/**
 * What stands in a field of several lines; nothing rather than no text: an empty text would take away
 * what somebody typed before the page came alive.
 */
export function linesOf(text: string): string | undefined {
	return text === '' ? undefined : text;
}

/** The boxes that are ticked, or those it begins with. */
export function tickedOf(
	form: FormState,
	name: string,
	begins: readonly string[]
): readonly string[] {
	if (Object.keys(form.values).length === 0) return begins;
	const value = form.values[name] ?? [];
	return typeof value === 'string' ? [value] : value;
}
