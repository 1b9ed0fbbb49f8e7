import { firstStanding } from './patterns.ts';

/**
 * « Dans quelle mesure êtes-vous d’accord… » gets a yes from whoever wishes to please: ask the
 * thing itself (Saris, Revilla, Krosnick and Shaeffer, 2010).
 */
export const agreement = firstStanding('warning', [
	/(?<!\p{L})(?:tout à fait |plutôt |pas )?(?:d[’']accord|en désaccord)(?!\p{L})/giu,
	/(?<!\p{L})(?:approuvez-vous|êtes-vous favorable)(?!\p{L})/giu
]);
