import { expect } from '@playwright/test';
import { parseQuestionnaire } from '../../../src/lib/domain/questionnaire/parse.ts';
import type { Questionnaire } from '../../../src/lib/domain/questionnaire/definition.ts';
import { words } from '../../../src/lib/library/words.ts';
import { type Hands, plain } from '../page-objects/hands.ts';
import { respondent } from '../page-objects/respondent.ts';

/** Questions whose answers are typed. */
export const typedSurvey: Questionnaire = parseQuestionnaire({
	format: 'porte-voix-questionnaire',
	id: 'mots-ecrits',
	version: 1,
	title: words('Mots écrits', 'Written words'),
	invitation: words('Vos mots', 'Your words'),
	minutes: 1,
	languages: ['fr', 'en'],
	dimensions: {},
	questions: [
		{
			id: 'mot',
			kind: 'short-text',
			text: words('Un mot ?', 'A word?'),
			short: words('Mot', 'Word'),
			maximumLength: 80
		},
		{
			id: 'phrase',
			kind: 'long-text',
			text: words('Une phrase ?', 'A sentence?'),
			short: words('Phrase', 'Sentence'),
			maximumLength: 400
		},
		{
			id: 'nombre',
			kind: 'number',
			text: words('Un nombre ?', 'A number?'),
			short: words('Nombre', 'Number'),
			predicates: {
				often: words('disent beaucoup', 'say many'),
				none: words('disent peu', 'say few')
			},
			minimum: 0,
			maximum: 999_999_999,
			someFrom: 1,
			oftenFrom: 2
		}
	]
});

/** What one person types, and nobody else in the world. */
export interface Canary {
	readonly word: string;
	readonly sentence: string;
	readonly number: string;
}

export function canary(drawn: string): Canary {
	// Letters alone: figures among them may look like a door or a postal code, and the page would ask.
	const letters = drawn.replaceAll(/[\da-f]/g, (digit) =>
		'bcdfghjklmnpqrst'.charAt(parseInt(digit, 16))
	);
	return {
		word: `Zibeline${letters}`,
		sentence: `La réponse où ${letters.slice(8)}${letters.slice(0, 8)} dort déjà`,
		number: String(100_000_000 + (parseInt(drawn.slice(0, 7), 16) % 899_999_999))
	};
}

/** What to look for: each text whole, and what a store might cut off at either end. */
export function sought({ word, sentence, number }: Canary): string[] {
	return [word, word.slice(0, 14), word.slice(-14), sentence, sentence.slice(0, 22), number];
}

/** A person's hands, and eyes that see behind the page. */
export interface Witness {
	readonly hands: Hands;
	/** Types into the field of an id, key by key. */
	type(id: string, text: string): Promise<void>;
	/** Presses whatever has this id. */
	touch(id: string): Promise<void>;
	back(): Promise<void>;
	/** All that the browser keeps for this origin. */
	everythingKept(): Promise<string>;
	/** Attributes of the page that say language, size and colours. */
	defaults(): Promise<readonly (string | null)[]>;
}

/**
 * To the page where everything is read again, in English and in large letters.
 * @param giveCode from the screen of the code to the first question, where there is one
 */
export async function typeEverything(
	witness: Witness,
	typed: Canary,
	giveCode: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
	const { hands } = witness;
	const tenant = respondent(hands);
	await again(async () => {
		if (await hands.offers(/English/)) await hands.press(/English/);
		return (await hands.words()).includes('Before you begin');
	});
	await hands.choose('I understand and I want to answer');
	await tenant.advance('Begin', 'Before you begin');
	await giveCode();
	await hands.heading('A word?');
	await again(async () => {
		await hands.press('Text size');
		return hands.offers('Close');
	});
	await witness.touch('size-150');
	await hands.press('Close');
	await witness.type('answer-text', typed.word);
	await tenant.advance('Continue', 'A word?');
	await witness.type('answer-text', typed.sentence);
	await tenant.advance('Continue', 'A sentence?');
	await witness.type('answer-number', typed.number);
	await tenant.advance('Continue', 'A number?');
	await hands.see(typed.word);
}

export async function sendInEnglish({ hands }: Witness): Promise<void> {
	const tenant = respondent(hands);
	await tenant.advance('Send my answers', await hands.heading(/./));
	await tenant.advance('Finish', await hands.heading(/^Thank you/));
}

export async function eraseInEnglish({ hands }: Witness): Promise<void> {
	await again(async () => {
		await hands.press('Erase my answers');
		return hands.offers('Yes, erase everything');
	});
	await hands.press('Yes, erase everything');
}

/** A touch on a screen that has just come is ignored on purpose: a person touches again. */
async function again(act: () => Promise<boolean>): Promise<void> {
	const end = performance.now() + 20_000;
	while (!(await act())) {
		if (performance.now() > end) throw new Error('touched again and again, and nothing came');
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** Nothing of it in the page, in what the browser keeps, nor behind ten times « back ». */
export async function expectNothingLeft(
	witness: Witness,
	address: string,
	typed: Canary
): Promise<void> {
	const { hands } = witness;
	await hands.heading(/Vos\smots/);
	expect(await witness.defaults(), 'language, size, colours').toEqual(['fr', '100', 'light']);
	const expectClean = async (where: string): Promise<void> => {
		const kept = await witness.everythingKept();
		for (const text of sought(typed)) {
			expect(kept.includes(text), `${text} is kept, ${where}`).toBe(false);
		}
	};
	await expectClean('after the end');
	for (let count = 0; count < 10; count += 1) {
		await witness.back();
		const seen = plain(await hands.words().catch(() => ''));
		for (const text of sought(typed)) {
			expect(seen.includes(plain(text)), `${text} is shown after « back »`).toBe(false);
		}
	}
	await hands.open(address);
	await hands.heading(/Vos\smots/);
	await expectClean('after « back »');
}
