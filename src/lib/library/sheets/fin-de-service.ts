import { often, sheet, wanted, yesOrNo } from './sheet.ts';

export const endOfService = sheet({
	id: 'fin-de-service',
	form: 'survey',
	title: ['Quand un service prend fin', 'When a service ends'],
	why: [
		'Des gens se sentent laissés de côté quand un programme finit.',
		'Some people feel dropped when a programme ends.'
	],
	minutes: 3,
	questions: [
		often('averti-fin', {
			text: ['Vous a-t-on averti assez tôt de la fin~?', 'Were you told of the end early enough?'],
			short: ['Prévenir assez tôt', 'Told early enough']
		}),
		often('fin-expliquee', {
			text: ['Vous a-t-on dit pourquoi~?', 'Were you told why?'],
			short: ['Raisons données', 'Reasons given']
		}),
		often(
			'sentiment-abandon',
			{
				text: ['Vous sentez-vous mis de côté~?', 'Do you feel dropped?'],
				short: ['Se sentir mis de côté', 'Feeling dropped']
			},
			{ reversed: true, sensitive: true }
		),
		yesOrNo('autre-aide', {
			text: ['Vous a-t-on offert une autre aide~?', 'Were you offered other help?'],
			short: ['Autre aide offerte', 'Other help offered']
		}),
		often('aide-avait-servi', {
			text: ['Ce service vous aidait-il~?', 'Did this service help you?'],
			short: ['Service utile', 'Useful service']
		}),
		wanted(
			'apres-service',
			{
				text: [
					'De quoi avez-vous besoin maintenant, environ trois choix~?',
					'What do you need now, about three choices?'
				],
				short: ['Besoins maintenant', 'Needs now']
			},
			{
				ecoute: ['De l’écoute', 'Somebody who listens'],
				adresse: ['Une adresse où aller', 'Somewhere to go'],
				appel: ['Un appel dans un mois', 'A call in a month'],
				groupe: ['Un groupe', 'A group'],
				retour: ['Que le service revienne', 'The service back'],
				rien: ['Rien, tout va bien', 'Nothing, all is well']
			}
		)
	]
});
