/**
 * Published medians of the dimensions of the provincial survey, on the study's own five points
 * (1 to 5). They are never set beside a score on another scale: they only shape the demonstration.
 */
export interface DimensionMedian {
	readonly dimension: string;
	readonly by: 'territory' | 'support' | 'tenure';
	readonly group: string;
	readonly median: number;
}

/** Of the nine territories only the highest and the lowest median were published. */
export const dimensionMedians: readonly DimensionMedian[] = [
	{ dimension: 'besoins', by: 'territory', group: 'laval', median: 2.88 },
	{ dimension: 'besoins', by: 'territory', group: 'monteregie', median: 2.25 },
	{ dimension: 'vie-sociale', by: 'territory', group: 'montreal', median: 3.25 },
	{ dimension: 'vie-sociale', by: 'territory', group: 'bas-saint-laurent', median: 2.54 },
	{ dimension: 'pouvoir-agir', by: 'territory', group: 'outaouais', median: 3.75 },
	{ dimension: 'pouvoir-agir', by: 'territory', group: 'cote-nord', median: 1.86 },
	{ dimension: 'environnement', by: 'territory', group: 'montreal', median: 3.11 },
	{ dimension: 'environnement', by: 'territory', group: 'bas-saint-laurent', median: 2.63 },
	{ dimension: 'besoins', by: 'support', group: 'avec', median: 2.88 },
	{ dimension: 'besoins', by: 'support', group: 'sans', median: 2.15 },
	{ dimension: 'environnement', by: 'support', group: 'avec', median: 2.95 },
	{ dimension: 'environnement', by: 'support', group: 'sans', median: 2.68 },
	{ dimension: 'retombees', by: 'support', group: 'avec', median: 2.5 },
	{ dimension: 'retombees', by: 'support', group: 'sans', median: 1.75 },
	{ dimension: 'besoins', by: 'tenure', group: 'osbl', median: 3.38 },
	{ dimension: 'besoins', by: 'tenure', group: 'omh', median: 2.5 },
	{ dimension: 'besoins', by: 'tenure', group: 'coop', median: 2.38 },
	{ dimension: 'vie-sociale', by: 'tenure', group: 'osbl', median: 3.42 },
	{ dimension: 'vie-sociale', by: 'tenure', group: 'omh', median: 2.82 },
	{ dimension: 'pouvoir-agir', by: 'tenure', group: 'omh', median: 2.5 },
	{ dimension: 'pouvoir-agir', by: 'tenure', group: 'osbl', median: 3.21 },
	{ dimension: 'pouvoir-agir', by: 'tenure', group: 'coop', median: 3.29 },
	{ dimension: 'environnement', by: 'tenure', group: 'osbl', median: 3.16 },
	{ dimension: 'environnement', by: 'tenure', group: 'coop', median: 2.87 },
	{ dimension: 'environnement', by: 'tenure', group: 'omh', median: 2.74 },
	{ dimension: 'retombees', by: 'tenure', group: 'osbl', median: 3.25 },
	{ dimension: 'retombees', by: 'tenure', group: 'coop', median: 2.25 },
	{ dimension: 'retombees', by: 'tenure', group: 'omh', median: 2 }
];
