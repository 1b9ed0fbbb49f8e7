import { outcomeSchema } from './outcome-schema.ts';
import { count, localized, moment, name, object, policy, said, unit } from './schema-parts.ts';

const codes = { type: 'array', minItems: 1, items: name };

const group = object(
	{
		id: name,
		parent: { type: ['string', 'null'], description: 'Null for the whole group, which is first.' },
		label: { type: 'string' },
		kind: { enum: ['total', 'site', 'class'] },
		attribute: object({ question: name, codes }),
		respondents: { ...count, description: 'Responses received.' },
		frame: { type: ['integer', 'null'], minimum: 0, description: 'Dwellings that could answer.' },
		shown: {
			type: 'boolean',
			description: 'False: too few responses; the group has no tables.'
		}
	},
	['attribute']
);

const table = object({
	item: name,
	group: name,
	base: { ...count, description: 'Responses received in the group, the same for every item.' },
	cells: {
		type: 'array',
		minItems: 1,
		maxItems: 3,
		description: 'In the order often, some, none. A joined cell lists all its codes.',
		items: object({ codes, said: { $ref: '#/$defs/said' } })
	}
});

const order = object({
	item: name,
	group: name,
	base: count,
	places: {
		type: 'array',
		description: 'Best first; what stands together is a tie.',
		items: codes
	}
});

const method = object({
	ways: { type: 'array', items: { enum: ['tablet', 'phone', 'paper'] } },
	codes: { type: 'boolean', description: 'Whether answering took an access code.' },
	languages: codes,
	collectsUntil: moment,
	custody: { enum: ['automatic', 'custodians'] },
	trial: { ...count, description: 'Envelopes of the trial, destroyed at opening.' },
	late: {
		...count,
		description:
			'Envelopes that had come too late when the box was counted. What comes later is destroyed and in no release.'
	},
	unreadable: { ...count, description: 'Envelopes that held no response.' }
});

const names = { type: 'array', items: name };

const audit = object({
	passed: { ...names, description: 'Further breakdowns in which no proof was found.' },
	withdrawn: { ...names, description: 'Further breakdowns withdrawn for every item.' }
});

const tree = {
	oneOf: [
		object({ kind: { const: 'sites' } }),
		object({ kind: { enum: ['attribute', 'attribute-in-sites'] }, question: name })
	]
};

const plan = {
	description: 'All that could have been released, as it was fixed at opening.',
	...object(
		{
			version: { const: 1 },
			policy,
			root: object({ id: name, label: { type: 'string' } }),
			sites: {
				type: 'array',
				items: object(
					{
						id: name,
						label: { type: 'string' },
						frame: { type: ['integer', 'null'], minimum: 0 },
						sister: name
					},
					['sister']
				)
			},
			attributes: {
				type: 'array',
				items: object(
					{ question: name, ordered: { type: 'boolean' }, others: name, classes: names },
					['others']
				)
			},
			items: {
				type: 'array',
				items: object({
					item: name,
					question: name,
					reading: { enum: ['three-answers', 'yes-no', 'yes-alone'] },
					often: names,
					some: names,
					none: names,
					tree,
					conditional: { type: 'boolean' }
				})
			},
			orders: {
				type: 'array',
				items: object({
					item: name,
					options: names,
					places: { type: ['integer', 'null'], minimum: 0 }
				})
			},
			further: names,
			comments: { type: 'array', items: object({ question: name, themes: names }) },
			landmarks: { const: false },
			unsaid: {
				type: 'array',
				items: object({
					question: name,
					reason: { enum: ['filter', 'linked', 'text', 'background', 'statement'] }
				})
			}
		},
		['landmarks']
	)
};

/** JSON Schema (2020-12) of a release, published at /api/schema/release.json. */
export const releaseSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'https://porte-voix.invalid/schema/release.json',
	title: 'Porte-voix release, version 2',
	...object(
		{
			format: { const: 'porte-voix-release' },
			version: { const: 2 },
			id: name,
			campaign: name,
			sequence: count,
			publishedAt: moment,
			title: localized,
			organisation: { type: 'string' },
			tenure: { enum: ['omh', 'osbl', 'coop', 'federation', 'table'] },
			unit,
			period: object({ opens: moment, closes: moment }),
			questionnaire: object({ id: name, version: count, hash: name }),
			policy,
			demonstration: { type: 'boolean' },
			promise: localized,
			method: { $ref: '#/$defs/method' },
			plan: { $ref: '#/$defs/plan' },
			audit: { oneOf: [{ type: 'null' }, { $ref: '#/$defs/audit' }] },
			groups: { type: 'array', minItems: 1, items: { $ref: '#/$defs/group' } },
			tables: { type: 'array', items: { $ref: '#/$defs/table' } },
			orders: { type: 'array', items: { $ref: '#/$defs/order' } },
			outcomes: {
				type: 'array',
				description: 'What a consultation decided or advises; absent of a survey.',
				items: { $ref: '#/$defs/outcome' }
			}
		},
		['outcomes']
	),
	$defs: { said, group, table, order, method, plan, audit, outcome: outcomeSchema }
};
