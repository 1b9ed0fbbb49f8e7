import { promiseFor } from '../promise.ts';
import type { Release } from '../release.ts';
import type { Fault } from './published-groups.ts';

/**
 * Whether a release promises what these rules promise, no more and no less, in every language it is
 * told in, and was made by the margin that its plan fixed at opening.
 */
export function checkPromise({ promise, unit, policy, plan }: Release): Fault[] {
	const due = promiseFor(unit);
	const languages = [...new Set([...Object.keys(due), ...Object.keys(promise)])];
	const other = languages.filter((language) => promise[language] !== due[language]);
	const samePolicy = policy.version === plan.policy.version && policy.margin === plan.policy.margin;
	return [
		...other.map((place) => ({ code: 'promise-not-kept-to', place })),
		...(samePolicy ? [] : [{ code: 'policy-not-of-plan', place: `margin ${policy.margin}` }])
	];
}
