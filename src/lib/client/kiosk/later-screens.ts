import { later } from '../../ui/respond/later.ts';
import {
	budgetAnswer,
	numberAnswer,
	rankingAnswer,
	textAnswer
} from '../../ui/respond/later-answers.ts';

/** What comes after the questions. */
export const checkScreen = later(() => import('../../ui/respond/CheckScreen.svelte'));
export const thanksStep = later(() => import('./ThanksStep.svelte'));

/** « Êtes-vous toujours là ? » */
export const inactivityDialog = later(() => import('../../ui/respond/InactivityDialog.svelte'));

/** « Aa » */
export const readingDialog = later(() => import('../../ui/respond/ReadingDialog.svelte'));

/** Milliseconds that the first question has the line and the processor for itself. */
export const drawnTime = 300;

/** Called soon after the first question: long before they are needed, and not before it can be read. */
export function fetchLaterScreens(): void {
	for (const part of [
		readingDialog,
		checkScreen,
		thanksStep,
		textAnswer,
		numberAnswer,
		rankingAnswer,
		budgetAnswer
	]) {
		// It is asked for again when it is needed.
		part.fetch().catch(() => undefined);
	}
}
