/**
 * What was published of the provincial survey of 749 tenants, as data: facts of the study
 * « L’expérience d’habiter son logement subventionné » (2021–2022). Shares are percentages of
 * those who answered the item. What is absent was not published.
 */

/** Shares of the three answers to one item. */
export interface ItemFigure {
	readonly item: string;
	readonly often?: number;
	readonly some?: number;
	readonly none?: number;
	/** Published without saying how often: never shown as a landmark. */
	readonly uncertainOften?: number;
}

/** Share of « oui »; `among` names the question whose « oui » were asked, if not everyone was. */
export interface YesFigure {
	readonly item: string;
	readonly yes: number;
	readonly among?: string;
}

/** A share of an item within one class of another question. */
export interface BreakdownFigure {
	readonly item: string;
	readonly by: string;
	readonly codes: readonly string[];
	readonly often?: number;
	readonly none?: number;
}

export const respondents = 749;

/** Years in which people were asked. */
export const period = '2021-2022';

/** The nine territories, by the code used in this product. */
export const territories: readonly { readonly id: string; readonly name: string }[] = [
	{ id: 'outaouais', name: 'Outaouais' },
	{ id: 'monteregie', name: 'Montérégie' },
	{ id: 'montreal', name: 'Montréal' },
	{ id: 'laval', name: 'Laval' },
	{ id: 'chaudiere-appalaches', name: 'Chaudière-Appalaches' },
	{ id: 'capitale-nationale', name: 'Capitale-Nationale' },
	{ id: 'bas-saint-laurent', name: 'Bas-Saint-Laurent' },
	{ id: 'gaspesie-iles-de-la-madeleine', name: 'Gaspésie–Îles-de-la-Madeleine' },
	{ id: 'cote-nord', name: 'Côte-Nord' }
];

export const itemFigures: readonly ItemFigure[] = [
	{ item: 'qualite-de-vie', often: 68.57 },
	{ item: 'milieu-agreable', often: 68.06 },
	{ item: 'securite', often: 81.98 },
	{ item: 'batiment-entretenu', often: 73.73 },
	{ item: 'salubrite-vermine', none: 64.89 },
	{ item: 'difficulte-loyer', none: 90.81 },
	{ item: 'peur-manquer-nourriture', often: 9.88, none: 67.83 },
	{ item: 'aide-alimentaire', none: 71 },
	{ item: 'besoins-combles', none: 40.12 },
	{ item: 'on-me-demande', none: 33.78 },
	{ item: 'demande-aide', often: 14.04 },
	{ item: 'frequente-organismes', often: 18.45, none: 47.85 },
	{ item: 'soutien-individuel', none: 47.74 },
	{ item: 'soutien-collectif', none: 47.55 },
	{ item: 'liens-locataires', often: 52.65, none: 6.25 },
	{ item: 'sentiment-isolement', none: 10.23, uncertainOften: 60.44 },
	{ item: 'activites-isolement', some: 42.99 },
	{ item: 'aide-aux-voisins', some: 52.63, none: 11.94 },
	{ item: 'projets-collectifs', none: 33.57 },
	{ item: 'temoin-conflits', some: 49.43 },
	{ item: 'conflits-presents', some: 57.94 },
	{ item: 'accompagne-conflits', often: 10.62 },
	{ item: 'satisfait-gestion-conflits', often: 51.42 },
	{ item: 'consulte', often: 36.27, none: 31.58 },
	{ item: 'definir-regles', none: 38.12 },
	{ item: 'comite-formel', none: 47.5 },
	{ item: 'comite-informel', none: 51.49 },
	{ item: 'envie-comite', often: 36.36, none: 41.22 },
	{ item: 'preoccupation-sante', some: 56.73, none: 15.02 },
	{ item: 'etat-sante', often: 42.15, none: 33.6 },
	{ item: 'limite-sante', none: 42.65 },
	{ item: 'services-quotidien', some: 43.41 },
	{ item: 'covid-besoins', often: 46.87, none: 20 },
	{ item: 'covid-vie-sociale', often: 59.39 },
	{ item: 'covid-pouvoir-agir', often: 49.46 }
];

export const yesFigures: readonly YesFigure[] = [
	{ item: 'plus-de-15-ans', yes: 49.49 },
	{ item: 'raison-economique', yes: 79.07 },
	{ item: 'intervenant-sur-place', yes: 30.44 },
	{ item: 'organisme-offre-soutien', yes: 55.67 },
	{ item: 'utilise-si-offert', yes: 77.27, among: 'organisme-offre-soutien' },
	{ item: 'medecin-famille', yes: 82.91 },
	{ item: 'infirmiere-praticienne', yes: 11.3 },
	{ item: 'suivi-medical', yes: 68.91 },
	{ item: 'infirmiere-communautaire', yes: 5.4 },
	{ item: 'espaces-communautaires', yes: 79.8 },
	{ item: 'entente-loyer', yes: 76.32 }
];

/** Main source of income (`source-revenu`), in percent; what is missing to 100 was not published. */
export const incomeFigures: readonly { readonly code: string; readonly share: number }[] = [
	{ code: 'regime-retraite', share: 22.83 },
	{ code: 'pension-vieillesse', share: 22.39 },
	{ code: 'employe-regulier', share: 17.68 },
	{ code: 'invalidite', share: 8.41 }
];

export const breakdownFigures: readonly BreakdownFigure[] = [
	{
		item: 'peur-manquer-nourriture',
		by: 'source-revenu',
		codes: ['employe-regulier'],
		none: 81.29
	},
	{
		// The study says « retraite » without telling the plan from the old age pension.
		item: 'peur-manquer-nourriture',
		by: 'source-revenu',
		codes: ['regime-retraite', 'pension-vieillesse'],
		none: 79.78
	},
	{
		item: 'peur-manquer-nourriture',
		by: 'source-revenu',
		codes: ['invalidite'],
		often: 19.63,
		none: 49.59
	},
	{ item: 'apprecie-activites', by: 'soutien-present', codes: ['yes'], often: 64.23 },
	{ item: 'consulte', by: 'soutien-collectif', codes: ['often'], often: 44.1 },
	{ item: 'consulte', by: 'soutien-collectif', codes: ['none'], none: 42.14 }
];
