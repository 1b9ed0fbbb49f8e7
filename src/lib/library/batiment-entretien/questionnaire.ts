import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { age, yearsHere } from '../items/background.ts';
import {
	cleanSharedPlaces,
	damp,
	easyAccess,
	goodAir,
	hotInSummer,
	noise,
	repairsInTime,
	warmInWinter
} from '../items/building.ts';
import { dimensions } from '../items/dimensions.ts';
import { buildingKept, dirtOrVermin, pleasantPlace } from '../items/environment.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';

const toImproveFirst = wish({
	id: 'batiment-ameliorer',
	dimension: 'ameliorations',
	text: words(
		'Que faut-il améliorer d’abord dans le~bâtiment, environ~trois~choix~?',
		'What should be improved first in the building, about three~choices?'
	),
	short: words('À améliorer dans le bâtiment', 'To improve in the building'),
	options: [
		option('chaleur', 'Un logement chaud en~hiver', 'A warm home in~winter'),
		option('fraicheur', 'Un logement frais en~été', 'A cool home in~summer'),
		option('air', 'Un bon air, sans moisissure', 'Good air, without~mould'),
		option('calme', 'Moins de bruit entre les~logements', 'Less noise between~homes'),
		option('vermine', 'Un immeuble sans~vermine', 'A building without~pests'),
		option(
			'fenetres',
			'Des fenêtres et des portes en~bon~état',
			'Windows and doors in good~repair'
		),
		option('reparations', 'Des réparations plus~rapides', 'Quicker~repairs'),
		option('proprete', 'Des lieux communs plus~propres', 'Cleaner shared~places'),
		option('acces', 'Un accès facile pour tout~le~monde', 'Easy access for~everyone'),
		option('dehors', 'La neige, la cour et les~déchets', 'Snow, yard and~rubbish')
	]
});

const content = {
	title: words('Le bâtiment et l’entretien', 'The building and its upkeep'),
	invitation: words('Votre avis sur le~bâtiment', 'Your view of the~building'),
	dimensions: {
		environnement: dimensions.environnement,
		ameliorations: dimensions.ameliorations
	},
	questions: [
		pleasantPlace,
		buildingKept,
		dirtOrVermin,
		cleanSharedPlaces,
		warmInWinter,
		hotInSummer,
		damp,
		goodAir,
		noise,
		repairsInTime,
		easyAccess,
		toImproveFirst,
		yearsHere,
		age
	]
} satisfies Partial<Questionnaire>;

/** Upkeep, pests, heat, air, noise, repairs, access: three of its items have a published figure. */
export const buildingSurvey: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'batiment-entretien',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
