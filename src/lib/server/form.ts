import { type ActionFailure, fail } from '@sveltejs/kit';
import { isRefusal } from '../domain/refusal.ts';
import { statusOf } from './refusal-status.ts';
import { InputRefusal } from './services/typed-input.ts';

/** What was typed, by the name of the field; several values where boxes share a name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form that was refused gets back. */
export interface RefusedForm {
	readonly values: FormValues;
	/** A named fault for each field. */
	readonly errors: Readonly<Record<string, string>>;
	/** A named fault of the whole form. */
	readonly refusal: string | null;
}

/** Field names of this product: `name`, or `sites.0.name` for one of several. */
const fieldName = /^[a-z][A-Za-z]*(?:\.\d{1,3}\.[a-z][A-Za-z]*)?$/;

/** Never sent back to a page, not even to the person who typed it. */
const secret = /password/i;

/** The text fields of a form. Files and names that are no field of ours are left out. */
export async function readForm(request: Request): Promise<FormValues> {
	const values = new Map<string, string | string[]>();
	for (const [name, value] of await request.formData()) {
		if (typeof value !== 'string' || !fieldName.test(name)) continue;
		// No keyboard types it, and PostgreSQL keeps no text with it.
		if (value.includes('\0')) continue;
		const held = values.get(name);
		if (held === undefined) values.set(name, value);
		else if (typeof held === 'string') values.set(name, [held, value]);
		else held.push(value);
	}
	return Object.fromEntries(values);
}

/** `sites.0.name` and its likes gathered as a list of things, in the order of their numbers. */
export function gathered(
	values: FormValues
): Record<string, string | readonly string[] | Record<string, string | readonly string[]>[]> {
	const whole: ReturnType<typeof gathered> = {};
	for (const [name, value] of Object.entries(values)) {
		const [list = '', index, field] = name.split('.');
		if (index === undefined || field === undefined) {
			whole[name] = value;
			continue;
		}
		const held = Object.hasOwn(whole, list) ? whole[list] : undefined;
		const things = Array.isArray(held) ? (held as Record<string, string>[]) : [];
		whole[list] = things;
		const position = Math.min(Number(index), things.length);
		things[position] = { ...things[position], [field]: value as string };
	}
	return whole;
}

/**
 * The answer to a form that a use case refused: what was typed, without secrets, and the faults
 * beside their fields. Anything that is not a refusal goes on as the error it is.
 */
export function refuseForm(values: FormValues, error: unknown): ActionFailure<RefusedForm> {
	if (!isRefusal(error) || error.code === 'forbidden' || error.code === 'signed-out') throw error;
	const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)));
	if (error instanceof InputRefusal) {
		return fail(400, { values: shown, errors: error.fields, refusal: null });
	}
	const field = error.place;
	return fail(statusOf(error.code), {
		values: shown,
		errors: field !== undefined && field in values ? { [field]: error.code } : {},
		refusal: field !== undefined && field in values ? null : error.code
	});
}
