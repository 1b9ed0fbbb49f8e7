import type { System } from '../../ui/setup/system.ts';

/** What the wizard asks for, one at a time. */
export type SetUpStep = 'install' | 'pair' | 'place' | 'checks' | 'exit-code' | 'lock';

export interface SetUpStanding {
	readonly system: System;
	/** Opened from its icon. */
	readonly installed: boolean;
	/** How many buildings it may stand at; 0 before it is paired. */
	readonly places: number;
	/** The exit code was forgotten: nothing but another one is missing. */
	readonly forgotten?: boolean;
}

/**
 * The steps of a tablet, in their order. Installing comes first: what Safari keeps, an app installed
 * on an iPad does not see, so it is paired from inside. A computer may stay in its browser.
 */
export function stepsOf({
	system,
	installed,
	places,
	forgotten = false
}: SetUpStanding): readonly SetUpStep[] {
	const where = places > 1 ? (['place'] as const) : [];
	if (forgotten) return ['pair', ...where, 'exit-code'];
	return [
		...(installed || system === 'computer' ? [] : (['install'] as const)),
		'pair',
		...where,
		'checks',
		'exit-code',
		'lock'
	];
}

/** The step that follows; null after the last. */
export function stepAfter(step: SetUpStep, standing: SetUpStanding): SetUpStep | null {
	const steps = stepsOf(standing);
	return steps[steps.indexOf(step) + 1] ?? null;
}

/** The step before; null at the first. */
export function stepBefore(step: SetUpStep, standing: SetUpStanding): SetUpStep | null {
	const steps = stepsOf(standing);
	return steps[steps.indexOf(step) - 1] ?? null;
}

/** « Étape 2 sur 4 ». A tablet that may stand at several buildings has one step more once it is paired. */
export function placeAmongSteps(
	step: SetUpStep,
	standing: SetUpStanding
): { readonly number: number; readonly total: number } {
	const steps = stepsOf(standing);
	return { number: steps.indexOf(step) + 1, total: steps.length };
}
