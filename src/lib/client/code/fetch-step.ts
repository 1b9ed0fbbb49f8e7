import type { Translation } from '../../i18n/translation.ts';
import type CodeStep from './CodeStep.svelte';

type Step = typeof CodeStep;

let fetched: Step | null = null;

/** The screens of the code, once they are here: they come back without a moment's emptiness. */
export function stepAtHand(): Step | null {
	return fetched;
}

/** The screens of the code and of what was begun, with their words; not part of the first download. */
export async function fetchStep(translation: Translation): Promise<Step> {
	const [step] = await Promise.all([import('./CodeStep.svelte'), translation.include(['code'])]);
	fetched = step.default;
	return fetched;
}
