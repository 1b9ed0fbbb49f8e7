import type { AnnualCounts } from './annual-portrait.ts';

/**
 * Second year of the office. Two things changed clearly everywhere: people are asked their opinion
 * more often, and there are fewer pests. The rest moves by a household or two.
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
			'milieu-agreable': [6, 4, 4],
			'batiment-entretenu': [4, 5, 5],
			'salubrite-vermine': [2, 4, 8],
			securite: [9, 4, 1],
			'besoins-combles': [2, 5, 7],
			'on-me-demande': [1, 4, 9],
			'peur-manquer-nourriture': [2, 4, 8],
			'liens-locataires': [6, 6, 2],
			'sentiment-isolement': [4, 6, 4],
			'satisfait-gestion-conflits': [4, 6, 4],
			consulte: [6, 4, 4],
			'definir-regles': [2, 5, 7],
			'etat-sante': [5, 5, 4],
			'services-quotidien': [2, 6, 6]
		},
		needs: {
			autonomie: 3,
			proches: 2,
			nourriture: 2,
			loyer: 8,
			paix: 6,
			'chez-soi': 3,
			'liens-activites': 3,
			securite: 4,
			permanence: 3,
			sante: 4,
			batiment: 5,
			aide: 4
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
