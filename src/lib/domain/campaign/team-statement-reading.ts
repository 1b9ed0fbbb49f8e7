import { ContentReader } from '../disclosure/content-reader.ts';
import { needsOfTeam, signersAtMost, teamRoles, type TeamStatement } from './team-statement.ts';

/**
 * A stored statement read again, every field and no other.
 * @param json the parsed JSON, without its hash
 * @throws {Refusal} `unreadable-release` with the place
 */
export function readTeamStatement(json: unknown): TeamStatement {
	const fields = new ContentReader(json, '').fields([
		'format',
		'version',
		'campaign',
		'title',
		'organisation',
		'questionnaire',
		'question',
		'needs',
		'signed',
		'publishedAt',
		'demonstration'
	]);
	if (fields.version.count() !== 1) throw fields.version.refuse();
	const questionnaire = fields.questionnaire.fields(['id', 'version']);
	const signed = fields.signed.fields(['roles', 'people', 'at']);
	const needs = fields.needs.list((need) => {
		const { code, label } = need.fields(['code', 'label']);
		return { code: code.name(), label: label.localized() };
	});
	const distinct = new Set(needs.map(({ code }) => code)).size;
	if (needs.length === 0 || needs.length > needsOfTeam.most || distinct < needs.length) {
		throw fields.needs.refuse();
	}
	const at = signed.at.moment();
	const publishedAt = fields.publishedAt.moment();
	if (Date.parse(at) >= Date.parse(publishedAt)) throw signed.at.refuse();
	return {
		format: fields.format.oneOf(['porte-voix-team-statement']),
		version: 1,
		campaign: fields.campaign.name(),
		title: fields.title.localized(),
		organisation: fields.organisation.text(),
		questionnaire: { id: questionnaire.id.name(), version: questionnaire.version.count() },
		question: fields.question.name(),
		needs,
		signed: {
			roles: signed.roles.list((role) => role.oneOf(teamRoles)),
			people: signed.people.count(signersAtMost),
			at
		},
		publishedAt,
		demonstration: fields.demonstration.flag()
	};
}
