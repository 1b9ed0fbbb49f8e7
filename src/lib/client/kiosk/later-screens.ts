import { later } from '../../ui/respond/later.ts';
import { laterAnswers } from '../../ui/respond/later-answers.ts';

/** Where nobody has said yet for which building they answer. */
export const siteScreen = later(() => import('../../ui/respond/SiteScreen.svelte'));

/** What comes after the questions. */
export const checkStep = later(() => import('./CheckStep.svelte'));
/** What makes of the answers of a visit a response that can be sealed. */
export const finishedResponse = later(() => import('./finished.ts'));
export const thanksStep = later(() => import('./ThanksStep.svelte'));

/** After everything was erased on a person's own phone. */
export const erasedPage = later(() => import('../../ui/respond/ErasedPage.svelte'));

/** Whatever opens above the screens of a visit. */
export const journeyDialogs = later(() => import('./JourneyDialogs.svelte'));

/** « Êtes-vous toujours là ? » */
export const inactivityDialog = later(() => import('../../ui/respond/InactivityDialog.svelte'));

/** « Aa » */
export const readingDialog = later(() => import('../../ui/respond/ReadingDialog.svelte'));

/** Milliseconds that the first question has the line and the processor for itself. */
export const drawnTime = 300;

/** Called soon after the first question: long before they are needed, and not before it can be read. */
export function fetchLaterScreens(): void {
	for (const part of [
		journeyDialogs,
		erasedPage,
		readingDialog,
		checkStep,
		finishedResponse,
		thanksStep,
		...Object.values(laterAnswers)
	]) {
		// It is asked for again when it is needed.
		part.fetch().catch(() => undefined);
	}
}
