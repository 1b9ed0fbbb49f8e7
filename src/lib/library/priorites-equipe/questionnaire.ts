import { needsOfTeam } from '../../domain/campaign/team-statement.ts';
import type { Questionnaire, Ranking } from '../../domain/questionnaire/definition.ts';
import { dimensions } from '../items/dimensions.ts';
import { priorities } from '../items/priorities.ts';
import { languagesOf, words } from '../words.ts';

/** The same list under the same id: what makes the two views comparable. */
const needsInOrder: Ranking = {
	kind: 'ranking',
	id: priorities.id,
	dimension: 'ameliorations',
	text: words(
		'Selon vous, quels sont les besoins les plus importants des~locataires~?',
		'In your view, which needs matter most to the~tenants?'
	),
	hint: words(
		'Environ trois, cinq au plus. Commencez par le plus important.',
		'About three, five at most. Begin with the most important.'
	),
	short: words('Besoins vus par l’équipe', 'Needs the team sees'),
	options: priorities.options,
	places: needsOfTeam.most
};

const content = {
	title: words(
		'Besoins prioritaires, vus par l’équipe',
		'Needs that come first, as the team sees them'
	),
	invitation: words('Le point de vue de~l’équipe', 'The team’s~view'),
	dimensions: { ameliorations: dimensions.ameliorations },
	questions: [needsInOrder]
} satisfies Partial<Questionnaire>;

/**
 * The team's list, filled together and signed on the page of the campaign that asks the tenants:
 * never a campaign of its own, for a team of two has no group to hide in.
 */
export const teamPriorities: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'priorites-equipe',
	version: 1,
	minutes: 10,
	languages: languagesOf(content),
	...content
};
