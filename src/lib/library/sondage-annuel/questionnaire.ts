import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, household, income, supportKnown, yearsHere } from '../items/background.ts';
import { conflictsHandled } from '../items/conflicts.ts';
import { dimensions, invitation } from '../items/dimensions.ts';
import { buildingKept, dirtOrVermin, pleasantPlace, safety } from '../items/environment.ts';
import { goodHealth } from '../items/health.ts';
import { askedWhatHelp, fearOfHunger, needsMet } from '../items/needs.ts';
import { consulted, houseRules } from '../items/power-to-act.ts';
import { loneliness, ties } from '../items/social-life.ts';
import { servicesHelp } from '../items/support.ts';
import { languagesOf, words } from '../words.ts';
import { oneThingToChange, priorities } from '../items/priorities.ts';

const content = {
	title: words('Sondage annuel', 'Annual survey'),
	invitation,
	dimensions,
	questions: [
		pleasantPlace,
		buildingKept,
		dirtOrVermin,
		safety,
		needsMet,
		askedWhatHelp,
		fearOfHunger,
		ties,
		loneliness,
		conflictsHandled,
		consulted,
		houseRules,
		goodHealth,
		servicesHelp,
		priorities,
		oneThingToChange,
		yearsHere,
		age,
		household,
		income,
		supportKnown
	]
} satisfies Partial<Questionnaire>;

/** Fourteen items over the seven dimensions, what matters most, one open question, background. */
export const annualSurvey: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'sondage-annuel',
	version: 1,
	minutes: 8,
	languages: languagesOf(content),
	...content
};
