import type { AnnualCounts } from './annual-portrait.ts';

/** A non-profit of 40 dwellings, 22 households answering. Invented. */
export const verger: AnnualCounts = {
	items: {
		'milieu-agreable': [14, 5, 3],
		'batiment-entretenu': [16, 4, 2],
		'salubrite-vermine': [7, 6, 9],
		securite: [20, 2, 0],
		'besoins-combles': [9, 8, 5],
		'on-me-demande': [8, 8, 6],
		'peur-manquer-nourriture': [2, 5, 15],
		'liens-locataires': [12, 8, 2],
		'sentiment-isolement': [5, 9, 8],
		'satisfait-gestion-conflits': [9, 9, 4],
		consulte: [5, 8, 9],
		'definir-regles': [7, 9, 6],
		'etat-sante': [9, 8, 5],
		'services-quotidien': [10, 8, 4]
	},
	needs: {
		autonomie: 6,
		proches: 3,
		nourriture: 3,
		loyer: 13,
		paix: 10,
		'chez-soi': 6,
		'liens-activites': 4,
		securite: 4,
		permanence: 5,
		sante: 5,
		batiment: 7,
		aide: 8
	}
};

/** A co-operative of 12 dwellings, 9 households answering. Invented. */
export const ruisseau: AnnualCounts = {
	items: {
		'milieu-agreable': [5, 3, 1],
		'batiment-entretenu': [4, 3, 2],
		'salubrite-vermine': [1, 4, 4],
		securite: [7, 1, 1],
		'besoins-combles': [4, 3, 2],
		'on-me-demande': [1, 2, 6],
		'peur-manquer-nourriture': [1, 3, 5],
		'liens-locataires': [4, 4, 1],
		'sentiment-isolement': [1, 4, 4],
		'satisfait-gestion-conflits': [4, 3, 2],
		consulte: [3, 3, 3],
		'definir-regles': [2, 3, 4],
		'etat-sante': [4, 3, 2],
		'services-quotidien': [4, 4, 1]
	},
	needs: {
		autonomie: 1,
		proches: 1,
		nourriture: 0,
		loyer: 6,
		paix: 5,
		'chez-soi': 2,
		'liens-activites': 1,
		securite: 1,
		permanence: 4,
		sante: 1,
		batiment: 7,
		aide: 2
	}
};
