import * as v from 'valibot';
import { templates } from './templates.ts';

/** What passes between the server and the process that draws, checked at both ends. */
export const jobSchema = v.strictObject({
	root: v.string(),
	template: v.picklist(templates),
	data: v.looseObject({ title: v.string() })
});

export const drawnSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('pdf'), base64: v.pipe(v.string(), v.base64()) }),
	v.strictObject({
		kind: v.literal('refused'),
		code: v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/))
	})
]);

export type Drawn = v.InferOutput<typeof drawnSchema>;
