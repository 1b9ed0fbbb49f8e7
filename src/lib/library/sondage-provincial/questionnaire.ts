import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import * as conflicts from '../items/conflicts.ts';
import * as covid from '../items/covid.ts';
import { dimensions, invitation } from '../items/dimensions.ts';
import * as environment from '../items/environment.ts';
import * as health from '../items/health.ts';
import * as needs from '../items/needs.ts';
import * as powerToAct from '../items/power-to-act.ts';
import * as socialLife from '../items/social-life.ts';
import { supportOffered, supportOnSite, supportUsed } from '../items/support-facts.ts';
import * as support from '../items/support.ts';
import { languagesOf, words } from '../words.ts';
import { background } from './background.ts';
import { careFacts, homeFacts } from './facts.ts';

const content = {
	title: words('Sondage provincial', 'Provincial survey'),
	invitation,
	dimensions,
	questions: [
		environment.qualityOfLife,
		environment.pleasantPlace,
		environment.safety,
		environment.buildingKept,
		environment.dirtOrVermin,
		needs.rentHard,
		needs.fearOfHunger,
		needs.foodHelp,
		needs.needsMet,
		needs.askedWhatHelp,
		needs.askedForHelp,
		needs.communityGroups,
		support.individualSupport,
		support.groupSupport,
		socialLife.ties,
		socialLife.loneliness,
		socialLife.activitiesBreakIsolation,
		socialLife.helpsNeighbours,
		socialLife.sharedProjects,
		conflicts.conflictsSeen,
		conflicts.conflictsPresent,
		conflicts.conflictsSupported,
		conflicts.conflictsHandled,
		socialLife.enjoysActivities,
		powerToAct.consulted,
		powerToAct.houseRules,
		powerToAct.formalCommittee,
		powerToAct.informalCommittee,
		powerToAct.wishForCommittee,
		health.healthWorry,
		health.goodHealth,
		health.healthLimits,
		support.servicesHelp,
		covid.covidNeeds,
		covid.covidSocialLife,
		covid.covidPowerToAct,
		...homeFacts,
		supportOnSite,
		supportOffered,
		supportUsed,
		...careFacts,
		...background
	]
} satisfies Partial<Questionnaire>;

/**
 * Every item of the provincial survey of 749 tenants (2021–2022) of which a figure was published.
 * Its wording was not: these are plain words of our own, asked on three points instead of five.
 */
export const provincialSurvey: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'sondage-provincial',
	version: 1,
	minutes: 20,
	languages: languagesOf(content),
	...content
};
