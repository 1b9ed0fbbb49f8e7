import type { Questionnaire, SeveralChoices } from '../../domain/questionnaire/definition.ts';
import { age, yearsHere } from '../items/background.ts';
import { conflictsSeen } from '../items/conflicts.ts';
import { dimensions, subjects } from '../items/dimensions.ts';
import { safety } from '../items/environment.ts';
import {
	doorsLock,
	enoughLight,
	fearOfReporting,
	knowsWhomToCall,
	neighboursToCountOn,
	safeInOwnHome,
	safeInTheEvening,
	strangers,
	threats
} from '../items/safety-of-place.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';

const saferWith = wish({
	id: 'securite-ameliorer',
	dimension: 'ameliorations',
	text: words(
		'Qu’est-ce qui vous rassurerait d’abord, environ~trois~choix~?',
		'What would make you feel safer first, about three~choices?'
	),
	short: words('Pour plus de sécurité', 'To feel safer'),
	options: [
		option('lumiere', 'Plus de lumière', 'More light'),
		option('portes', 'Des portes qui ferment~bien', 'Doors that lock~properly'),
		option('presence', 'Une personne sur place le~soir', 'Somebody on site in the~evening'),
		option('appeler', 'Un numéro qui répond toujours', 'A number that always~answers'),
		option('suite', 'Une suite quand on signale un~problème', 'Action when a problem is~reported'),
		option('conflits', 'De l’aide quand il y a un~conflit', 'Help when there is a~conflict'),
		option('discretion', 'Signaler sans donner son~nom', 'Reporting without giving a~name'),
		option('voisinage', 'Mieux connaître le~voisinage', 'Knowing the neighbours~better')
	]
});

/** Where, as a fact: what is wished for comes before it, so that results begin with the wish. */
const lessSafePlaces: SeveralChoices = {
	kind: 'several-choices',
	id: 'lieux-moins-surs',
	dimension: 'securite',
	sensitive: true,
	text: words('Où vous sentez-vous moins en~sécurité~?', 'Where do you feel less~safe?'),
	short: words('Lieux moins sûrs', 'Less safe places'),
	options: [
		option('entree', 'À l’entrée', 'At the entrance'),
		option('corridors', 'Dans les corridors ou~l’escalier', 'In the hallways or~stairs'),
		option('ascenseur', 'Dans l’ascenseur', 'In the lift'),
		option('buanderie', 'À la buanderie', 'In the laundry room'),
		option('stationnement', 'Au stationnement', 'In the car park'),
		option('dehors', 'Dehors, près du~bâtiment', 'Outside, near the~building'),
		option('logement', 'Dans mon logement', 'In my home'),
		option('nulle-part', 'Nulle part', 'Nowhere')
	],
	exclusive: 'nulle-part',
	dontKnow: true,
	declined: true
};

const content = {
	title: words('Profil de sécurité', 'Safety profile'),
	invitation: words('Votre avis sur la~sécurité~ici', 'Your view of safety~here'),
	dimensions: {
		securite: subjects.securite,
		environnement: dimensions.environnement,
		'vie-sociale': dimensions['vie-sociale'],
		ameliorations: dimensions.ameliorations
	},
	questions: [
		safety,
		safeInOwnHome,
		safeInTheEvening,
		enoughLight,
		doorsLock,
		strangers,
		neighboursToCountOn,
		conflictsSeen,
		threats,
		fearOfReporting,
		knowsWhomToCall,
		saferWith,
		lessSafePlaces,
		yearsHere,
		age
	]
} satisfies Partial<Questionnaire>;

/** How safe people feel, what threatens, what is feared: to be asked again each year. */
export const safetyProfile: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'profil-securite',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
