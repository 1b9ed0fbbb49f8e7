import * as v from 'valibot';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { KeyedForm } from '../../domain/paper/keyed-form.ts';
import { assistances } from '../../domain/response/assistance.ts';
import { fromBase64Url, toBase64Url } from '../../protocol/base64url.ts';
import { parseEnvelope } from '../../protocol/envelope.ts';
import type { SettledBatch } from './count-forms.ts';

const writtenSchema = v.object({
	ticked: v.array(v.string()),
	fields: v.record(v.string(), v.string())
});

const formSchema = v.object({
	language: v.string(),
	access: v.string(),
	aside: v.boolean(),
	help: v.nullable(v.picklist(assistances)),
	written: v.record(v.string(), writtenSchema)
});

/** Forms by their number within the batch; null where one was not keyed yet. */
const keptSchema = v.object({ version: v.literal(2), forms: v.array(v.nullable(formSchema)) });

/** What one person keyed, as it is sealed. */
export function keptForms(forms: readonly (KeyedForm | null)[]): unknown {
	return { version: 2, forms };
}

/** @throws Refusal `malformed-batch` */
export function readKeptForms(value: unknown): (KeyedForm | null)[] {
	const parsed = v.safeParse(keptSchema, value);
	if (!parsed.success) throw new Refusal('malformed-batch');
	return parsed.output.forms;
}

const settledSchema = v.object({
	version: v.literal(2),
	seed: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
	forms: v.array(formSchema),
	ready: v.array(v.object({ form: v.number(), envelope: v.unknown() }))
});

/** What was settled, as it is sealed under the batch's code. */
export function keptSettled({ seed, forms, ready }: SettledBatch): unknown {
	return { version: 2, seed: toBase64Url(seed), forms, ready };
}

/** @throws Refusal `malformed-batch` */
export function readKeptSettled(value: unknown): SettledBatch {
	const parsed = v.safeParse(settledSchema, value);
	if (!parsed.success) throw new Refusal('malformed-batch');
	const { seed, forms, ready } = parsed.output;
	try {
		return {
			seed: fromBase64Url(seed),
			forms,
			ready: ready.map(({ form, envelope }) => ({ form, envelope: parseEnvelope(envelope) }))
		};
	} catch (error) {
		if (isRefusal(error)) throw new Refusal('malformed-batch');
		throw error;
	}
}
