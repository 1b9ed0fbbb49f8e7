import { promiseFor, promiseOf } from '../promise.ts';
import type { Release } from '../release.ts';
import type { Fault } from './published-groups.ts';

/** The languages in which every release has made the promise. */
const always = ['fr', 'en'];

/**
 * Whether a release promises what these rules promise, no more and no less, in each language it
 * tells: a survey its promise, a consultation what its ballot announced. Releases made when there were
 * fewer languages stay sound, and so do those of consultations that carried the promise of a survey.
 */
export function checkPromise({ promise, unit, outcomes }: Release): Fault[] {
	const ofSurvey = promiseFor(unit);
	// Whole in one way or the other: never some languages of each.
	const due = promise['fr'] === ofSurvey['fr'] ? ofSurvey : promiseOf(unit, outcomes);
	const languages = [...new Set([...always, ...Object.keys(promise)])];
	return languages
		.filter((language) => promise[language] !== due[language])
		.map((place) => ({ code: 'other-promise', place }));
}
