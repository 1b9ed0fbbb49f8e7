import { promiseFor } from '../promise.ts';
import type { Release } from '../release.ts';
import type { Fault } from './published-groups.ts';

/** The languages in which every release has made the promise. */
const always = ['fr', 'en'];

/**
 * Whether a release promises what these rules promise, no more and no less, in each language it
 * tells. Releases made when there were fewer languages stay sound.
 */
export function checkPromise({ promise, unit }: Release): Fault[] {
	const due = promiseFor(unit);
	const languages = [...new Set([...always, ...Object.keys(promise)])];
	return languages
		.filter((language) => promise[language] !== due[language])
		.map((place) => ({ code: 'other-promise', place }));
}
