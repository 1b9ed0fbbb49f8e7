import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, household, yearsHere } from '../items/background.ts';
import { dimensions, invitation } from '../items/dimensions.ts';
import { askedWhatHelp, needsMet } from '../items/needs.ts';
import { oneThingToChange, priorities } from '../items/priorities.ts';
import { languagesOf, words } from '../words.ts';

const content = {
	title: words('Besoins prioritaires', 'Needs that come first'),
	invitation,
	dimensions: { besoins: dimensions.besoins, ameliorations: dimensions.ameliorations },
	questions: [priorities, needsMet, askedWhatHelp, oneThingToChange, yearsHere, age, household]
} satisfies Partial<Questionnaire>;

/**
 * Twelve needs, of which people choose about three. The team puts the same twelve in order, in a
 * statement of its own (`priorites-equipe`), and both are laid side by side.
 */
export const tenantPriorities: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'priorites-locataires',
	version: 1,
	minutes: 3,
	languages: languagesOf(content),
	...content
};
