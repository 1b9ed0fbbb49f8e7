const object = (properties: Readonly<Record<string, unknown>>): object => ({
	type: 'object',
	additionalProperties: false,
	required: Object.keys(properties),
	properties
});

const name = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const localized = {
	type: 'object',
	description: 'Language tag to words. French is always there.',
	required: ['fr'],
	propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
	additionalProperties: { type: 'string' }
};

const said = {
	description: 'What is said of a count. The count itself is in no file.',
	oneOf: [
		...(['exact', 'at-most', 'at-least'] as const).map((kind) =>
			object({ kind: { const: kind }, count })
		),
		object({ kind: { const: 'between' }, from: count, to: count })
	]
};

/** JSON Schema (2020-12) of a publication of comments, published at /api/schema/comments.json. */
export const commentsSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'https://porte-voix.invalid/schema/comments.json',
	title: 'Porte-voix comments, version 1',
	...object({
		format: { const: 'porte-voix-comments' },
		version: { const: 1 },
		id: name,
		campaign: name,
		release: { ...name, description: 'Id of the release of the results.' },
		sequence: { const: 1 },
		publishedAt: { type: 'string', format: 'date-time' },
		title: localized,
		organisation: { type: 'string' },
		unit: { enum: ['household', 'person', 'member', 'dwelling'] },
		policy: object({ version: { const: 1 }, margin: { enum: [3, 4, 5] } }),
		demonstration: { type: 'boolean' },
		respondents: { ...count, description: 'Responses received: the base of every theme.' },
		read: {
			enum: ['both', 'both-in-part', 'one', 'nobody'],
			description: 'Who of the two readers had read when the reading ended.'
		},
		questions: {
			type: 'array',
			items: object({
				question: name,
				text: localized,
				themes: {
					type: 'array',
					description: 'Every theme of the list, in its order; empty where nothing is said.',
					items: object({ code: name, label: localized, said })
				},
				quotes: {
					type: 'array',
					description: 'In the words of those who agreed, in an order drawn by chance.',
					items: name
				}
			})
		}
	})
};
