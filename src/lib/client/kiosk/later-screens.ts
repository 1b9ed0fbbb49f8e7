import { later } from '../../ui/respond/later.ts';
import { laterAnswers } from '../../ui/respond/later-answers.ts';
import { inactivityDialog, readingDialog } from './later-dialogs.ts';

/** Where nobody has said yet for which building they answer. */
export const siteScreen = later(() => import('../../ui/respond/SiteScreen.svelte'));

/** What comes after the questions. */
export const checkStep = later(() => import('./CheckStep.svelte'));
export const thanksStep = later(() => import('./ThanksStep.svelte'));

/** What makes of the answers of a visit a response that can be sealed. */
export const finishedResponse = later(() => import('./finished.ts'));

/** After everything was erased on a person's own phone. */
export const erasedPage = later(() => import('../../ui/respond/ErasedPage.svelte'));

/** Whatever opens above the screens of a visit. */
export const journeyDialogs = later(() => import('./JourneyDialogs.svelte'));

/** Milliseconds that the first question has the line and the processor for itself. */
export const drawnTime = 300;

/**
 * Called while the first screen is read. A phone never asks whether somebody is there; a tablet has
 * that dialog long before anybody has been away.
 * @param choosesSite a building is chosen next
 */
export function fetchEarly(device: 'tablet' | 'phone', choosesSite: boolean): void {
	const parts = [
		...(choosesSite ? [siteScreen] : []),
		...(device === 'tablet' ? [journeyDialogs, inactivityDialog] : [])
	];
	for (const part of parts) part.fetch().catch(() => undefined);
}

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
