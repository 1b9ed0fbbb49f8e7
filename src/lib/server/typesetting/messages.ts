import * as v from 'valibot';
import { templates } from './templates.ts';

/** What passes between the server and the process that draws, checked at both ends. */
export const jobSchema = v.strictObject({
	root: v.string(),
	template: v.picklist(templates),
	data: v.looseObject({ title: v.string() }),
	/** Asks for the number of pages, and for no file. */
	counted: v.optional(v.boolean(), false)
});

export const drawnSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('pdf'), base64: v.pipe(v.string(), v.base64()) }),
	v.strictObject({ kind: v.literal('pages'), pages: v.pipe(v.number(), v.integer()) }),
	v.strictObject({
		kind: v.literal('refused'),
		code: v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/))
	})
]);

export type Drawn = v.InferOutput<typeof drawnSchema>;
