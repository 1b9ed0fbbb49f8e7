import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';

/** Two questions that share an answer, in French and English. */
export const sample: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'essai',
	version: 1,
	title: { fr: 'Essai', en: 'Trial' },
	invitation: { fr: 'Votre avis', en: 'Your view' },
	minutes: 2,
	languages: ['fr', 'en'],
	dimensions: { lieu: { fr: 'Le lieu', en: 'The place' } },
	questions: [
		{
			kind: 'yes-no',
			id: 'chaud',
			dimension: 'lieu',
			text: { fr: 'Est-il chaud\u00A0?', en: 'Is it warm?' },
			short: { fr: 'Chaleur', en: 'Warmth' },
			labels: { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } },
			predicates: {
				often: { fr: 'disent oui', en: 'say yes' },
				none: { fr: 'disent non', en: 'say no' }
			}
		},
		{
			kind: 'single-choice',
			id: 'bruit',
			text: { fr: 'Y a-t-il du bruit\u00A0?', en: 'Is there noise?' },
			short: { fr: 'Bruit', en: 'Noise' },
			options: [
				{ code: 'oui', label: { fr: 'Oui', en: 'Yes' } },
				{ code: 'fr', label: { fr: 'Parfois', en: 'Sometimes' } }
			]
		}
	]
};

export const french = new Map([
	['respond:title', 'Votre avis'],
	['respond:left_one', '{{count}} question reste'],
	['respond:left_many', '{{count}} de questions restent'],
	['respond:left_other', '{{count}} questions restent'],
	['respond:by', 'Par {{name}}, à {{place}}'],
	['respond:long', 'Deux lignes\nde texte']
]);
