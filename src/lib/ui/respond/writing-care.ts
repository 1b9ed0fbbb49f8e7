import type { Translation } from '../../i18n/translation.ts';
import type WritingCare from './WritingCare.svelte';

/** Asks what is to be asked before a question is left, and goes when nothing holds the person back. */
export type Farewell = (go: () => void) => void;

type Care = typeof WritingCare;

const fetched = new WeakMap<Translation, Care>();

/** What stands under a long text, once it is here. */
export function careAtHand(translation: Translation): Care | null {
	return fetched.get(translation) ?? null;
}

/**
 * The warning and the consent under a long text, with their words: only when such a text is asked.
 * Null where they cannot be had: one writes without a warning, and is not quoted.
 */
export async function fetchCare(translation: Translation): Promise<Care | null> {
	try {
		const [care] = await Promise.all([
			import('./WritingCare.svelte'),
			translation.include(['writing'])
		]);
		fetched.set(translation, care.default);
		return care.default;
	} catch {
		return null;
	}
}
