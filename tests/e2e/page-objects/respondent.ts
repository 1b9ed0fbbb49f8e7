import { type Hands, plain } from './hands.ts';

/** A tenant in front of the kiosk or a phone. */
export function respondent(hands: Hands) {
	/**
	 * Presses the main button until the screen has changed: a touch within half a second of a new
	 * screen is ignored on purpose, so that two quick taps advance by one screen only.
	 */
	const advance = async (button: string | RegExp, from: string): Promise<void> => {
		const end = performance.now() + 40_000;
		do {
			// Seen and gone: the touch before it was the one that counted.
			if (await hands.offers(button)) await hands.press(button).catch(() => undefined);
			if (plain(await hands.heading(/\S/)) !== plain(from)) return;
		} while (performance.now() < end);
		throw new Error(`the screen « ${from} » did not change`);
	};
	return {
		advance,

		async begin(language: 'Français' | 'English', tick: string, start: string): Promise<void> {
			await advance(new RegExp(language), await hands.heading(/\S/));
			// A tablet tells first what became of last year's answers, where something did.
			const first = await hands.heading(
				/Avant de commencer|Before you begin|voici la suite|Here is what/i
			);
			if (/suite|what follows/i.test(first)) await advance(/^(?:Continuer|Continue)$/, first);
			const consent = await hands.heading(/Avant de commencer|Before you begin/);
			await hands.checkAccessibility();
			await hands.choose(tick);
			await advance(start, consent);
		},

		/** Answers the question on screen, or passes it. */
		async answer(question: string, label: string | null): Promise<void> {
			await hands.heading(question);
			if (label !== null) await hands.choose(label);
			await advance(label === null ? 'Passer cette question' : 'Continuer', question);
		},

		async send(): Promise<string> {
			const check = await hands.heading('Relisez vos réponses');
			while (!(await hands.words()).includes('Envoyer mes réponses')) {
				if (await hands.offers('Continuer')) await hands.press('Continuer');
			}
			await hands.checkAccessibility();
			await advance('Envoyer mes réponses', check);
			return hands.heading(/^Merci/);
		}
	};
}
