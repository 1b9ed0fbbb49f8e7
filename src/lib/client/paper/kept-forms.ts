import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { KeyedForm } from '../../domain/paper/keyed-form.ts';

const writtenSchema = v.object({
	ticked: v.array(v.string()),
	fields: v.record(v.string(), v.string())
});

const formSchema = v.object({
	language: v.string(),
	access: v.string(),
	aside: v.boolean(),
	written: v.record(v.string(), writtenSchema)
});

/** Forms by their number within the batch; null where one was not keyed yet. */
const keptSchema = v.object({ version: v.literal(1), forms: v.array(v.nullable(formSchema)) });

/** What one person keyed, as it is sealed. */
export function keptForms(forms: readonly (KeyedForm | null)[]): unknown {
	return { version: 1, forms };
}

/** @throws Refusal `malformed-batch` */
export function readKeptForms(value: unknown): (KeyedForm | null)[] {
	const parsed = v.safeParse(keptSchema, value);
	if (!parsed.success) throw new Refusal('malformed-batch');
	return parsed.output.forms;
}
