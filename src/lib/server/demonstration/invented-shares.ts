/** Shares, in percent of all respondents, of the answers to one item. */
export interface Shares {
	readonly often?: number;
	readonly some?: number;
	readonly none?: number;
}

/**
 * The parts the study did not publish, invented so that each item has two known parts and the
 * third follows. They are plausible, nothing more: no page shows them as a landmark.
 */
export const inventedShares: Readonly<Record<string, Shares>> = {
	'qualite-de-vie': { none: 6 },
	'milieu-agreable': { none: 6.5 },
	securite: { none: 5.2 },
	'batiment-entretenu': { none: 6.8 },
	'salubrite-vermine': { often: 9.6 },
	'difficulte-loyer': { often: 2.4 },
	'aide-alimentaire': { often: 8.5 },
	'besoins-combles': { often: 26 },
	'on-me-demande': { often: 28 },
	'demande-aide': { none: 52 },
	'soutien-individuel': { often: 20 },
	'soutien-collectif': { often: 22 },
	// 60.44 % were published as people who have this feeling, without saying how often: the middle.
	'sentiment-isolement': { some: 60.44 },
	'activites-isolement': { often: 45 },
	'projets-collectifs': { often: 27 },
	'temoin-conflits': { often: 19 },
	'conflits-presents': { often: 17 },
	'accompagne-conflits': { none: 55 },
	'satisfait-gestion-conflits': { none: 15 },
	// Published only for places with a support worker (64.23 % « souvent »).
	'apprecie-activites': { often: 55, none: 14 },
	'definir-regles': { often: 27 },
	'comite-formel': { often: 22 },
	'comite-informel': { often: 16 },
	'limite-sante': { often: 20 },
	'services-quotidien': { often: 34 },
	'covid-vie-sociale': { none: 14 },
	'covid-pouvoir-agir': { none: 22 }
};
