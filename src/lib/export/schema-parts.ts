/** A JSON Schema whose objects take no other field than these. */
export function object(
	properties: Readonly<Record<string, unknown>>,
	optional: readonly string[] = []
): object {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: 'object', additionalProperties: false, required, properties };
}

export const name = { type: 'string', minLength: 1 };
export const count = { type: 'integer', minimum: 0 };
export const moment = { type: 'string', format: 'date-time' };
export const localized = {
	type: 'object',
	description: 'Language tag to words. French is always there.',
	required: ['fr'],
	propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
	additionalProperties: { type: 'string' }
};
export const said = {
	description: 'What is said of a count. The count itself is in no file.',
	oneOf: [
		...(['exact', 'at-most', 'at-least'] as const).map((kind) =>
			object({ kind: { const: kind }, count })
		),
		object({ kind: { const: 'between' }, from: count, to: count })
	]
};
export const unit = { enum: ['household', 'person', 'member', 'dwelling'] };
export const policy = object({ version: { const: 1 }, margin: { enum: [3, 4, 5] } });
