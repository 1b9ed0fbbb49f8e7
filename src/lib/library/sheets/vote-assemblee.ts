import { oneOfThree, sheet, yesOrNo } from './sheet.ts';

export const assemblyVote = sheet({
	id: 'vote-assemblee',
	form: 'vote',
	title: ['Le vote de l’assemblée', 'The vote of the assembly'],
	why: [
		'Un ménage, une voix~: la vie démocratique des coopératives et des OSBL.',
		'One household, one vote: the democratic life of co-ops and non-profits.'
	],
	minutes: 2,
	examples: true,
	tenures: ['coop', 'osbl'],
	questions: [
		oneOfThree(
			'proposition',
			{
				text: [
					'Exemple~: changer l’heure des assemblées. Quel est votre vote~?',
					'Example: change the time of meetings. What is your vote?'
				],
				short: ['La proposition', 'The proposal']
			},
			{ pour: ['Pour', 'For'], blanc: ['Blanc', 'Blank'], contre: ['Contre', 'Against'] }
		),
		yesOrNo('texte-recu', {
			text: ['Avez-vous reçu le texte à temps~?', 'Did you get the text in time?'],
			short: ['Texte reçu à temps', 'Text received in time']
		}),
		yesOrNo('texte-clair', {
			text: ['Le texte est-il clair~?', 'Is the text clear?'],
			short: ['Texte clair', 'Clear text']
		}),
		yesOrNo('pu-discuter', {
			text: ['Avez-vous pu en discuter avant~?', 'Could you talk about it beforehand?'],
			short: ['Discussion avant le vote', 'Talk before the vote']
		}),
		yesOrNo('regles-connues-vote', {
			text: ['Savez-vous combien de voix il faut~?', 'Do you know how many votes it takes?'],
			short: ['Règles du vote connues', 'Voting rules known']
		})
	]
});
