import { count, name, object } from './schema-parts.ts';

const names = { type: 'array', items: name };
const quorum = object({ needed: count, electorate: count, reached: { type: 'boolean' } });

const rule = {
	...object({
		threshold: object({ numerator: count, denominator: count, strict: { type: 'boolean' } }),
		base: { enum: ['cast', 'voters', 'electorate'] },
		electorate: { oneOf: [{ type: 'null' }, count] }
	}),
	description: 'What adoption took: a share of the votes cast, of the voters, or of who may vote.'
};

const ballot = {
	...object({
		options: names,
		places: { oneOf: [{ type: 'null' }, count] },
		atMost: { oneOf: [{ type: 'null' }, count] },
		seats: count,
		drawn: { oneOf: [{ type: 'null' }, names] },
		budget: {
			oneOf: [
				{ type: 'null' },
				object({ total: count, costs: { type: 'object', additionalProperties: count } })
			]
		},
		decides: { type: 'boolean' }
	}),
	description: 'What the ballot said of its options and of how they are counted.'
};

const core = {
	item: name,
	method: {
		enum: [
			'majority',
			'plurality',
			'approval',
			'points',
			'schulze',
			'instant-runoff',
			'budget-approval',
			'budget-equal-shares'
		]
	},
	announcement: { enum: ['protected', 'exact', 'result-only'] },
	voters: { ...count, description: 'Ballots counted, blanks too.' },
	quorum: { oneOf: [{ type: 'null' }, quorum] }
};

/** JSON Schema of what is said of one ballot question. */
export const outcomeSchema = {
	description: 'What is said of one ballot question, of the whole electorate only.',
	oneOf: [
		object(
			{
				...core,
				kind: { const: 'motion' },
				verdict: { enum: ['adopted', 'rejected', 'no-quorum'] },
				sides: {
					type: 'array',
					maxItems: 3,
					description: 'For, blank, against; none where the result alone is announced.',
					items: { $ref: '#/$defs/said' }
				},
				rule
			},
			['rule']
		),
		object(
			{
				...core,
				kind: { const: 'order' },
				places: {
					type: 'array',
					description: 'Best first; what stands together is a tie.',
					items: { ...names, minItems: 1 }
				},
				ballot
			},
			['ballot']
		),
		object({ ...core, kind: { const: 'chosen' }, chosen: names, tied: names, ballot }, ['ballot']),
		object(
			{
				...core,
				kind: { const: 'funded' },
				funded: names,
				tied: names,
				spent: { ...count, description: 'Whole dollars.' },
				total: count,
				ballot
			},
			['ballot']
		),
		object({ ...core, kind: { const: 'withheld' } })
	]
};
