import * as v from 'valibot';

/** How every API address says no: a code to act on, never content, never a stack trace. */
export const problemSchema = v.strictObject({
	error: v.strictObject({
		code: v.string(),
		/** What happened and what to do, in plain English for whoever reads a log. */
		message: v.string(),
		/** Where in the input. */
		place: v.optional(v.string()),
		/** Seconds to wait before trying again; absent when trying again will not help. */
		retryAfter: v.optional(v.number())
	})
});

export type Problem = v.InferOutput<typeof problemSchema>;

/** Seconds a refusal asks to wait; 0 when it asks nothing, or is no problem of ours at all. */
export function retryAfterOf(text: string): number {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text);
	const seconds = parsed.success ? parsed.output.error.retryAfter : undefined;
	return seconds !== undefined && seconds > 0 ? seconds : 0;
}
