import type { Hands } from './hands.ts';

/** A manager who prepares a survey with a code for each household. */
export function slips(hands: Hands, origin: string) {
	return {
		/** Prepares the annual survey as it is proposed; gives back its slug. */
		async prepareCampaign(): Promise<string> {
			await hands.open(`${origin}/bureau/campagnes/nouvelle`);
			await hands.heading('Nouvelle campagne');
			await hands.press('Préparer la campagne');
			await hands.see('La campagne est prête.');
			const slug = /\/campagnes\/([^/?]+)/.exec(await hands.address())?.[1];
			if (slug === undefined) throw new Error('no campaign page');
			return slug;
		},

		/** The codes of all slips, as they are shown once. */
		async print(slug: string): Promise<string[]> {
			await hands.open(`${origin}/bureau/campagnes/${slug}/billets`);
			await hands.heading('Billets');
			await hands.checkAccessibility();
			await hands.press('Faire les billets');
			await hands.see('Les codes sont montrés une seule fois');
			await hands.checkAccessibility();
			return [...new Set((await hands.words()).match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g))];
		}
	};
}
