import { count, localized, moment, name, object, policy, said, unit } from './schema-parts.ts';

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
		publishedAt: moment,
		title: localized,
		organisation: { type: 'string' },
		unit,
		policy,
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
