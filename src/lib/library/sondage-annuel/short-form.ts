import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, household, yearsHere } from '../items/background.ts';
import { conflictsHandled } from '../items/conflicts.ts';
import { dimensions, invitation } from '../items/dimensions.ts';
import { buildingKept, dirtOrVermin, pleasantPlace, safety } from '../items/environment.ts';
import { askedWhatHelp, needsMet } from '../items/needs.ts';
import { consulted } from '../items/power-to-act.ts';
import { oneThingToChange, priorities } from '../items/priorities.ts';
import { loneliness } from '../items/social-life.ts';
import { servicesHelp } from '../items/support.ts';
import { languagesOf, words } from '../words.ts';

const { besoins, environnement, retombees, ameliorations } = dimensions;

const content = {
	title: words('Sondage annuel court', 'Short annual survey'),
	invitation,
	dimensions: {
		besoins,
		'vie-sociale': dimensions['vie-sociale'],
		'pouvoir-agir': dimensions['pouvoir-agir'],
		environnement,
		retombees,
		ameliorations
	},
	questions: [
		pleasantPlace,
		buildingKept,
		dirtOrVermin,
		safety,
		needsMet,
		askedWhatHelp,
		loneliness,
		conflictsHandled,
		consulted,
		servicesHelp,
		priorities,
		oneThingToChange,
		yearsHere,
		age,
		household
	]
} satisfies Partial<Questionnaire>;

/** Ten of the fourteen items, for a shared tablet: fifteen screens with everything. */
export const shortAnnualSurvey: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'sondage-annuel-court',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
