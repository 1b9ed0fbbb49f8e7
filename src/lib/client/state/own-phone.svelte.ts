import { firstScreenTime } from '../first-screen.ts';
import { askBeforeLeaving } from '../kiosk/ask-before-leaving.ts';
import { draftOf } from '../kiosk/visit.ts';
import type { VisitState } from './visit-state.svelte.ts';

/**
 * On a person's own phone, for as long as the component lives: what an earlier visit kept is looked
 * for, and closing the page by mistake asks first while there are answers that could not be kept.
 */
export function onOwnPhone(passage: VisitState): void {
	// The store's code is fetched after the first screen, which it must not delay.
	$effect(() => {
		const timer = setTimeout(() => void passage.findDraft(), firstScreenTime);
		return () => {
			clearTimeout(timer);
		};
	});

	const unsent = $derived(
		!passage.kept && Object.keys(draftOf(passage.visit)?.response.answers ?? {}).length > 0
	);
	$effect(() => (unsent ? askBeforeLeaving() : undefined));
}
