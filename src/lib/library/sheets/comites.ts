import { formalCommittee, wishForCommittee } from '../items/power-to-act.ts';
import { words } from '../words.ts';
import { often, sheet, wanted, yesOrNo } from './sheet.ts';

export const committees = sheet({
	id: 'comites',
	form: 'survey',
	title: ['Les comités', 'Committees'],
	why: [
		'Peu de gens viennent, et ceux qui le font se fatiguent.',
		'Few people take part, and those who do get tired.'
	],
	minutes: 5,
	questions: [
		yesOrNo('comite-connu', {
			text: ['Savez-vous qui fait partie du comité~?', 'Do you know who is on the committee?'],
			short: ['Membres du comité connus', 'Committee members are known']
		}),
		often('comite-ouvert', {
			text: ['Le comité est-il ouvert à tout le monde~?', 'Is the committee open to everyone?'],
			short: ['Comité ouvert', 'Open committee']
		}),
		often('comite-utile', {
			text: ['Le comité fait-il avancer les choses~?', 'Does the committee get things done?'],
			short: ['Comité utile', 'Useful committee']
		}),
		formalCommittee,
		wishForCommittee,
		often(
			'comite-fatigue',
			{
				text: ['Le comité vous fatigue-t-il~?', 'Does committee work wear you out?'],
				short: ['Fatigue au comité', 'Worn out by committee work']
			},
			{
				reversed: true,
				apart: { code: 'not-in-one', label: words('Je ne suis pas au comité', 'I am not on it') }
			}
		),
		wanted(
			'comite-si',
			{
				text: [
					'Pourquoi viendriez-vous au comité, environ trois choix~?',
					'Why would you come to the committee, about three choices?'
				],
				short: ['Pour participer', 'To take part']
			},
			{
				court: ['Des réunions courtes', 'Short meetings'],
				repas: ['Un repas sur place', 'A meal at the meeting'],
				tache: ['Une petite tâche seulement', 'One small task only'],
				langue: ['Des réunions dans ma langue', 'Meetings in my language'],
				resultats: ['Voir que ça change quelque chose', 'Seeing that it changes something'],
				invitation: ['Qu’on vienne me le demander', 'Being asked in person'],
				rien: ['Rien, je ne veux pas', 'Nothing, I do not want to']
			}
		)
	]
});
