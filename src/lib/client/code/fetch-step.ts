import type { Translation } from '../../i18n/translation.ts';
import type CodeStep from './CodeStep.svelte';

type Step = typeof CodeStep;

const fetched = new WeakMap<Translation, Step>();

/** The screens of the code, once they are here: they come back without a moment's emptiness. */
export function stepAtHand(translation: Translation): Step | null {
	return fetched.get(translation) ?? null;
}

/** The screens of the code and of what was begun, with their words; not part of the first download. */
export async function fetchStep(translation: Translation): Promise<Step> {
	const [step] = await Promise.all([import('./CodeStep.svelte'), translation.include(['code'])]);
	fetched.set(translation, step.default);
	return step.default;
}
