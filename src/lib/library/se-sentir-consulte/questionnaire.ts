import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, yearsHere } from '../items/background.ts';
import {
	answered,
	daresToSpeak,
	informedInTime,
	listenedTo,
	opinionChangesSomething,
	toldWhatWasDecided
} from '../items/being-heard.ts';
import { dimensions } from '../items/dimensions.ts';
import { askedWhatHelp } from '../items/needs.ts';
import { consulted, formalCommittee, houseRules, wishForCommittee } from '../items/power-to-act.ts';
import { oneThingToChange } from '../items/priorities.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';

const waysToBeAsked = wish({
	id: 'facons-de-consulter',
	dimension: 'ameliorations',
	text: words(
		'Comment aimeriez-vous donner votre~avis, environ~trois~choix~?',
		'How would you like to give your~opinion, about three~choices?'
	),
	short: words('Façons de donner son avis', 'Ways to give an opinion'),
	options: [
		option('sondage', 'Un sondage comme celui-ci', 'A survey like this~one'),
		option('assemblee', 'Une assemblée', 'A meeting for~everyone'),
		option('petit-groupe', 'Une rencontre en petit~groupe', 'A meeting in a small~group'),
		option('visite', 'Une visite chez~moi', 'A visit to my~home'),
		option('appel', 'Un appel', 'A telephone~call'),
		option('boite', 'Une boîte à idées', 'A suggestion box'),
		option('vote', 'Un vote', 'A vote'),
		option('comite', 'Un comité', 'A committee')
	]
});

const content = {
	title: words('Donner son avis ici', 'Having a say here'),
	invitation: words('Votre avis est-il~écouté~?', 'Is your opinion~heard?'),
	dimensions: {
		'pouvoir-agir': dimensions['pouvoir-agir'],
		besoins: dimensions.besoins,
		ameliorations: dimensions.ameliorations
	},
	questions: [
		consulted,
		askedWhatHelp,
		informedInTime,
		daresToSpeak,
		listenedTo,
		answered,
		toldWhatWasDecided,
		opinionChangesSomething,
		houseRules,
		formalCommittee,
		wishForCommittee,
		waysToBeAsked,
		oneThingToChange,
		yearsHere,
		age
	]
} satisfies Partial<Questionnaire>;

/** Asked, informed, heard, answered, followed up: where the feeling of being consulted breaks off. */
export const feelingConsulted: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'se-sentir-consulte',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
