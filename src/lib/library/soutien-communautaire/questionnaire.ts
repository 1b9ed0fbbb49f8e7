import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, household } from '../items/background.ts';
import {
	aloneOrInGroup,
	easyToAsk,
	helpWhenNeeded,
	howOftenOnSite,
	respectfulTeam
} from '../items/community-support.ts';
import { dimensions } from '../items/dimensions.ts';
import { askedWhatHelp, needsMet } from '../items/needs.ts';
import { supportOffered, supportOnSite } from '../items/support-facts.ts';
import { groupSupport, individualSupport, servicesHelp } from '../items/support.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';

const helpWanted = wish({
	id: 'aide-voulue',
	dimension: 'ameliorations',
	text: words(
		'Quelle aide compte le~plus pour~vous, environ~trois~choix~?',
		'Which help matters most to~you, about three~choices?'
	),
	short: words('Aide voulue d’abord', 'Help wanted first'),
	options: [
		option('ecoute', 'De l’écoute', 'Somebody who listens'),
		option('papiers', 'De l’aide pour mes~papiers', 'Help with my~papers'),
		option('services', 'Trouver un service ou un~médecin', 'Finding a service or a~doctor'),
		option('repas', 'De l’aide pour les~repas', 'Help with~meals'),
		option('argent', 'De l’aide pour mon~budget', 'Help with my~budget'),
		option('conflits', 'De l’aide quand il y a un~conflit', 'Help when there is a~conflict'),
		option('activites', 'Des activités avec d’autres', 'Activities with~others'),
		option('visites', 'Une visite de temps en~temps', 'A visit now and~then'),
		option('appareils', 'De l’aide avec mes~appareils', 'Help with my~devices')
	]
});

const content = {
	title: words('Le soutien communautaire', 'Community support'),
	invitation: words('Votre avis sur l’aide~ici', 'Your view of the help~here'),
	dimensions: {
		besoins: dimensions.besoins,
		retombees: dimensions.retombees,
		ameliorations: dimensions.ameliorations
	},
	questions: [
		{ ...supportOnSite, dimension: 'besoins' },
		{ ...supportOffered, dimension: 'besoins' },
		individualSupport,
		groupSupport,
		servicesHelp,
		needsMet,
		askedWhatHelp,
		easyToAsk,
		helpWhenNeeded,
		respectfulTeam,
		howOftenOnSite,
		aloneOrInGroup,
		helpWanted,
		age,
		household
	]
} satisfies Partial<Questionnaire>;

/** Known, used, helpful, for one person or for a group, how often: seven of its items have a published figure. */
export const communitySupportSurvey: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'soutien-communautaire',
	version: 1,
	minutes: 7,
	languages: languagesOf(content),
	...content
};
