import * as v from 'valibot';
import { momentOf } from '../../domain/campaign/local-moment.ts';
import { textFault } from '../../domain/campaign/written-text.ts';
import { Refusal } from '../../domain/refusal.ts';

/** Input that is refused, with a named fault for each field (`name`, `sites.0.dwellings`). */
export class InputRefusal extends Refusal<'input-refused'> {
	readonly fields: Readonly<Record<string, string>>;

	constructor(fields: Readonly<Record<string, string>>) {
		super('input-refused', Object.keys(fields).join(', '));
		this.fields = fields;
	}
}

const faultName = /^[a-z]+(?:-[a-z]+)*$/;

/**
 * What somebody typed, in the form a use case works with.
 * @throws InputRefusal with the first fault of each field, never with its content
 */
export function parseInput<Schema extends v.GenericSchema>(
	schema: Schema,
	input: unknown
): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, input);
	if (parsed.success) return parsed.output;
	const fields: Record<string, string> = {};
	for (const issue of parsed.issues) {
		const place = v.getDotPath(issue) ?? 'form';
		// A fault of ours has a name; one of the schema alone means that the field was not there.
		fields[place] ??= faultName.test(issue.message) ? issue.message : 'empty';
	}
	throw new InputRefusal(fields);
}

/** One line of text that has to be there, without blanks around it. */
export function line(maximum: number) {
	return v.pipe(v.string(), v.normalize('NFC'), written(maximum), v.trim());
}

/** One line of text, or null when it is left empty. */
export function optionalLine(maximum: number) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.normalize('NFC'),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed || dataset.value.trim() === '') return;
			const fault = textFault(dataset.value, maximum);
			if (fault !== null) addIssue({ message: fault });
		}),
		v.transform((text) => (text.trim() === '' ? null : text.trim()))
	);
}

/** A whole number, as typed in a field or as a number. */
export function wholeNumber(minimum: number, maximum: number) {
	return v.pipe(
		v.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number'),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const text = String(dataset.value).replaceAll(/[\s\u00A0\u202F]/g, '');
			if (text === '') addIssue({ message: 'empty' });
			else if (!/^\d{1,9}$/.test(text)) addIssue({ message: 'not-a-number' });
			else if (Number(text) < minimum) addIssue({ message: 'too-small' });
			else if (Number(text) > maximum) addIssue({ message: 'too-large' });
			else return Number(text);
			return NEVER;
		})
	);
}

/** A moment: milliseconds since 1970, or the local date and time of a `datetime-local` field. */
export function moment() {
	return v.pipe(
		v.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number'),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			if (typeof dataset.value === 'number') return dataset.value;
			try {
				return momentOf(dataset.value);
			} catch {
				addIssue({ message: dataset.value === '' ? 'empty' : 'not-a-moment' });
				return NEVER;
			}
		})
	);
}

/** Far more than a form has, and few enough to be looked up in one statement. */
const mostTicked = 1_000;

/** Boxes that were ticked: a form gives one value, several, or none. */
export function ticked() {
	return v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => [...new Set(typeof value === 'string' ? [value] : value)]),
		v.maxLength(mostTicked, 'too-large')
	);
}

function written(maximum: number) {
	return v.rawCheck<string>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const fault = textFault(dataset.value, maximum);
		if (fault !== null) addIssue({ message: fault });
	});
}
