import { knowsWhomToCall } from '../items/safety-of-place.ts';
import { often, sheet, wanted, yesOrNo } from './sheet.ts';

export const welcome = sheet({
	id: 'accueil',
	form: 'survey',
	title: ['Trois mois après votre arrivée', 'Three months after you moved in'],
	why: ['Un bon accueil fait baisser les tensions.', 'A good welcome lowers tensions.'],
	minutes: 3,
	questions: [
		often('arrivee-bonne', {
			text: ['Votre arrivée s’est-elle bien passée~?', 'Did moving in go well?'],
			short: ['Arrivée', 'Moving in']
		}),
		yesOrNo('visite-lieux', {
			text: ['Vous a-t-on montré les lieux communs~?', 'Were you shown the shared places?'],
			short: ['Visite des lieux', 'Shown around']
		}),
		yesOrNo('regles-expliquees', {
			text: ['Vous a-t-on expliqué les règles de vie~?', 'Were the house rules explained to you?'],
			short: ['Règles expliquées', 'Rules explained']
		}),
		knowsWhomToCall,
		often('connait-voisinage', {
			text: ['Connaissez-vous des gens d’ici~?', 'Do you know people here?'],
			short: ['Connaître des gens', 'Knowing people']
		}),
		often('comme-chez-soi', {
			text: ['Vous sentez-vous chez vous~?', 'Do you feel at home?'],
			short: ['Se sentir chez soi', 'Feeling at home']
		}),
		wanted(
			'mieux-accueillir',
			{
				text: [
					'Qu’est-ce qui aide le plus à l’arrivée, environ trois choix~?',
					'What helps most when moving in, about three choices?'
				],
				short: ['Pour mieux accueillir', 'For a better welcome']
			},
			{
				visite: ['Une visite des lieux', 'A tour of the place'],
				voisin: ['Une personne du voisinage qui m’aide', 'A neighbour who helps me'],
				feuille: ['Une feuille avec les numéros utiles', 'A sheet of useful numbers'],
				meubles: ['De l’aide avec les boîtes', 'Help with the boxes'],
				repas: ['Un repas d’accueil', 'A welcome meal'],
				regles: ['Des règles expliquées', 'Rules explained']
			}
		)
	]
});
