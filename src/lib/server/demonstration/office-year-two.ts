import type { AnnualCounts } from './annual-portrait.ts';

/**
 * Second year of the office. Two things changed clearly in the whole: people are consulted more
 * often, and there are fewer pests. The rest moves by a household or two. Les Pins and Les Érables
 * have enough answers to be compared: in Les Pins people are clearly less consulted, and feel less safe.
 */
export const officeYearTwo = {
	erables: {
		items: {
			'milieu-agreable': [20, 9, 4],
			'batiment-entretenu': [17, 9, 7],
			'salubrite-vermine': [5, 8, 20],
			securite: [27, 4, 2],
			'besoins-combles': [10, 12, 11],
			'on-me-demande': [9, 11, 13],
			'peur-manquer-nourriture': [3, 8, 22],
			'liens-locataires': [16, 13, 4],
			'sentiment-isolement': [8, 14, 11],
			'satisfait-gestion-conflits': [11, 15, 7],
			consulte: [16, 10, 7],
			'definir-regles': [7, 12, 14],
			'etat-sante': [13, 12, 8],
			'services-quotidien': [10, 14, 9]
		},
		needs: {
			autonomie: 9,
			proches: 6,
			nourriture: 4,
			loyer: 18,
			paix: 15,
			'chez-soi': 8,
			'liens-activites': 7,
			securite: 7,
			permanence: 8,
			sante: 9,
			batiment: 10,
			aide: 8
		}
	},
	tilleuls: {
		items: {
			'milieu-agreable': [13, 5, 4],
			'batiment-entretenu': [14, 4, 4],
			'salubrite-vermine': [4, 5, 13],
			securite: [19, 2, 1],
			'besoins-combles': [7, 8, 7],
			'on-me-demande': [5, 8, 9],
			'peur-manquer-nourriture': [2, 5, 15],
			'liens-locataires': [12, 8, 2],
			'sentiment-isolement': [5, 9, 8],
			'satisfait-gestion-conflits': [8, 9, 5],
			consulte: [11, 7, 4],
			'definir-regles': [5, 8, 9],
			'etat-sante': [9, 8, 5],
			'services-quotidien': [7, 9, 6]
		},
		needs: {
			autonomie: 7,
			proches: 3,
			nourriture: 3,
			loyer: 12,
			paix: 10,
			'chez-soi': 5,
			'liens-activites': 4,
			securite: 4,
			permanence: 6,
			sante: 5,
			batiment: 6,
			aide: 8
		}
	},
	pins: {
		items: {
			'milieu-agreable': [14, 11, 11],
			'batiment-entretenu': [12, 12, 12],
			'salubrite-vermine': [6, 10, 20],
			securite: [12, 10, 14],
			'besoins-combles': [7, 13, 16],
			'on-me-demande': [5, 11, 20],
			'peur-manquer-nourriture': [5, 11, 20],
			'liens-locataires': [14, 15, 7],
			'sentiment-isolement': [11, 15, 10],
			'satisfait-gestion-conflits': [9, 16, 11],
			consulte: [5, 8, 23],
			'definir-regles': [5, 12, 19],
			'etat-sante': [13, 13, 10],
			'services-quotidien': [7, 16, 13]
		},
		needs: {
			autonomie: 8,
			proches: 5,
			nourriture: 6,
			loyer: 19,
			paix: 15,
			'chez-soi': 7,
			'liens-activites': 6,
			securite: 9,
			permanence: 7,
			sante: 10,
			batiment: 13,
			aide: 8
		}
	},
	lilas: {
		items: {
			'milieu-agreable': [8, 3, 2],
			'batiment-entretenu': [7, 4, 2],
			'salubrite-vermine': [1, 4, 8],
			securite: [10, 2, 1],
			'besoins-combles': [4, 5, 4],
			'on-me-demande': [4, 4, 5],
			'peur-manquer-nourriture': [1, 3, 9],
			'liens-locataires': [7, 5, 1],
			'sentiment-isolement': [2, 6, 5],
			'satisfait-gestion-conflits': [5, 6, 2],
			consulte: [6, 5, 2],
			'definir-regles': [4, 5, 4],
			'etat-sante': [5, 5, 3],
			'services-quotidien': [4, 6, 3]
		},
		needs: {
			autonomie: 4,
			proches: 3,
			nourriture: 1,
			loyer: 7,
			paix: 5,
			'chez-soi': 4,
			'liens-activites': 3,
			securite: 2,
			permanence: 3,
			sante: 3,
			batiment: 3,
			aide: 3
		}
	}
} satisfies Readonly<Record<string, AnnualCounts>>;
