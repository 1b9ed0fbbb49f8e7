import { promiseFor } from '../promise.ts';
import type { Release } from '../release.ts';
import type { Fault } from './published-groups.ts';

/** Whether a release promises what these rules promise, no more and no less, in each language it tells. */
export function checkPromise({ promise, unit }: Release): Fault[] {
	const due = promiseFor(unit);
	const languages = [...new Set([...Object.keys(due), ...Object.keys(promise)])];
	return languages
		.filter((language) => promise[language] !== due[language])
		.map((place) => ({ code: 'other-promise', place }));
}
