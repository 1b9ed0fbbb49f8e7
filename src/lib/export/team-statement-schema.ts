import { needsOfTeam, signersAtMost, teamRoles } from '../domain/campaign/team-statement.ts';
import { localized, moment, name, object } from './schema-parts.ts';

/** JSON Schema (2020-12) of a team's signed view, published at /api/schema/team.json. */
export const teamStatementSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'https://porte-voix.invalid/schema/team.json',
	title: 'Porte-voix team statement, version 1',
	...object({
		format: { const: 'porte-voix-team-statement' },
		version: { const: 1 },
		campaign: name,
		title: localized,
		organisation: { type: 'string' },
		questionnaire: object({ id: name, version: { type: 'integer', minimum: 1 } }),
		question: { ...name, description: 'Id of the question the tenants were asked.' },
		needs: {
			type: 'array',
			description: 'What the team holds to be the most important needs, the first one first.',
			minItems: 1,
			maxItems: needsOfTeam.most,
			items: object({ code: name, label: localized })
		},
		signed: object({
			roles: { type: 'array', minItems: 1, items: { enum: teamRoles } },
			people: { type: 'integer', minimum: 1, maximum: signersAtMost },
			at: { ...moment, description: 'Before the day of the results.' }
		}),
		publishedAt: { ...moment, description: 'Day of the results.' },
		demonstration: { type: 'boolean' },
		hash: {
			type: 'string',
			pattern: '^[0-9a-f]{64}$',
			description:
				'SHA-256 of the other fields as JSON without blanks, their names sorted (RFC 8785).'
		}
	})
};
