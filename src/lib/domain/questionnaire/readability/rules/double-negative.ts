import { firstStanding } from './patterns.ts';

const no = String.raw`(?<!\p{L})(?:ne(?!\p{L})|n[’'])`;
const negation = String.raw`${no}.*?(?<!\p{L})(?:pas|jamais|plus)(?!\p{L})`;

/** Words that already say no. */
const contrary = String.raw`(?:sans|aucune?|impossible|inutile|inacceptable|insatisfaite?s?|incapables?|mécontente?s?|désaccord|défavorable|insuffisante?s?)`;

/** To answer « non » to a no takes a second reading. */
export const doubleNegative = firstStanding('warning', [
	new RegExp(String.raw`${negation}.*?(?<!\p{L})${contrary}(?!\p{L})`, 'giu'),
	new RegExp(String.raw`${negation}.*?${negation}`, 'giu'),
	/(?<!\p{L})(?:pas|jamais)[\s\u00A0](?:sans|impossible|inutile|insatisfaite?s?|mécontente?s?)(?!\p{L})/giu
]);
