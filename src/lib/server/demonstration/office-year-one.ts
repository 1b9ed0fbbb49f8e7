import type { AnnualCounts } from './annual-portrait.ts';

/** First year of the office with four buildings. Invented, except the wish to be believable. */
export const officeYearOne = {
	erables: {
		items: {
			'milieu-agreable': [18, 9, 4],
			'batiment-entretenu': [15, 9, 7],
			'salubrite-vermine': [14, 10, 7],
			securite: [23, 4, 4],
			'besoins-combles': [9, 11, 11],
			'on-me-demande': [7, 9, 15],
			'peur-manquer-nourriture': [4, 7, 20],
			'liens-locataires': [15, 12, 4],
			'sentiment-isolement': [8, 13, 10],
			'satisfait-gestion-conflits': [10, 14, 7],
			consulte: [5, 9, 17],
			'definir-regles': [6, 11, 14],
			'etat-sante': [12, 11, 8],
			'services-quotidien': [9, 13, 9]
		},
		needs: {
			autonomie: 8,
			proches: 5,
			nourriture: 4,
			loyer: 16,
			paix: 14,
			'chez-soi': 7,
			'liens-activites': 6,
			securite: 8,
			permanence: 7,
			sante: 8,
			batiment: 15,
			aide: 7
		}
	},
	tilleuls: {
		items: {
			'milieu-agreable': [11, 5, 4],
			'batiment-entretenu': [12, 4, 4],
			'salubrite-vermine': [8, 7, 5],
			securite: [16, 2, 2],
			'besoins-combles': [6, 7, 7],
			'on-me-demande': [4, 7, 9],
			'peur-manquer-nourriture': [2, 5, 13],
			'liens-locataires': [10, 7, 3],
			'sentiment-isolement': [5, 8, 7],
			'satisfait-gestion-conflits': [7, 8, 5],
			consulte: [4, 6, 10],
			'definir-regles': [4, 7, 9],
			'etat-sante': [8, 7, 5],
			'services-quotidien': [6, 8, 6]
		},
		needs: {
			autonomie: 6,
			proches: 3,
			nourriture: 2,
			loyer: 11,
			paix: 9,
			'chez-soi': 4,
			'liens-activites': 4,
			securite: 4,
			permanence: 5,
			sante: 5,
			batiment: 8,
			aide: 6
		}
	},
	pins: {
		items: {
			'milieu-agreable': [13, 11, 10],
			'batiment-entretenu': [11, 12, 11],
			'salubrite-vermine': [15, 10, 9],
			securite: [12, 9, 13],
			'besoins-combles': [6, 13, 15],
			'on-me-demande': [4, 10, 20],
			'peur-manquer-nourriture': [5, 11, 18],
			'liens-locataires': [13, 14, 7],
			'sentiment-isolement': [11, 14, 9],
			'satisfait-gestion-conflits': [8, 15, 11],
			consulte: [1, 5, 28],
			'definir-regles': [4, 11, 19],
			'etat-sante': [12, 13, 9],
			'services-quotidien': [6, 15, 13]
		},
		needs: {
			autonomie: 7,
			proches: 5,
			nourriture: 6,
			loyer: 18,
			paix: 14,
			'chez-soi': 7,
			'liens-activites': 5,
			securite: 9,
			permanence: 7,
			sante: 9,
			batiment: 15,
			aide: 8
		}
	},
	lilas: {
		items: {
			'milieu-agreable': [7, 3, 2],
			'batiment-entretenu': [6, 4, 2],
			'salubrite-vermine': [4, 4, 4],
			securite: [9, 2, 1],
			'besoins-combles': [3, 5, 4],
			'on-me-demande': [3, 4, 5],
			'peur-manquer-nourriture': [1, 3, 8],
			'liens-locataires': [6, 5, 1],
			'sentiment-isolement': [2, 6, 4],
			'satisfait-gestion-conflits': [4, 6, 2],
			consulte: [2, 4, 6],
			'definir-regles': [3, 4, 5],
			'etat-sante': [5, 4, 3],
			'services-quotidien': [4, 5, 3]
		},
		needs: {
			autonomie: 4,
			proches: 3,
			nourriture: 1,
			loyer: 6,
			paix: 5,
			'chez-soi': 3,
			'liens-activites': 3,
			securite: 2,
			permanence: 3,
			sante: 3,
			batiment: 4,
			aide: 2
		}
	}
} satisfies Readonly<Record<string, AnnualCounts>>;
