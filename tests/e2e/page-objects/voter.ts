import type { Page } from '@playwright/test';
import { chromiumHands } from './chromium-hands.ts';
import { respondent } from './respondent.ts';
import { tablet } from './tablet.ts';

/** A member in front of the tablet or a phone, who votes on one proposal in French. */
export function voter(page: Page) {
	const hands = chromiumHands(page);
	const person = respondent(hands);
	return {
		/** From the first screen to the code, or to the question where the address brought the code. */
		async begin(): Promise<void> {
			await hands.see('Touchez pour commencer');
			await person.advance(/Français/, await hands.heading(/\S/));
			await hands.heading('Avant de voter');
			await hands.see('Un vote par membre.');
			await hands.checkAccessibility();
			await hands.choose('J’ai compris et je veux voter');
			await person.advance('Commencer', 'Avant de voter');
		},

		/** Types a code that is refused, and reads why. */
		async isToldOf(code: string, why: string): Promise<void> {
			await this.begin();
			await tablet(page).giveCode(code);
			await hands.see(why);
			await hands.checkAccessibility();
		},

		/** Votes, and reads what is said once it is done. */
		async votes(code: string | null, choice: string, thanks: string): Promise<void> {
			await this.begin();
			if (code !== null) await tablet(page).giveCode(code);
			await person.answer('Refaire la toiture cette année ?', choice);
			await hands.heading('Relisez votre vote');
			await hands.checkAccessibility();
			await person.advance('Déposer mon vote', 'Relisez votre vote');
			await hands.heading(thanks);
			await hands.checkAccessibility();
		},

		/** Leaves the tablet to the next person. */
		async leaves(thanks: string): Promise<void> {
			await person.advance('Terminer', thanks);
		}
	};
}
