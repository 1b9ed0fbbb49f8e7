import { describe, expect, it } from 'vitest';
import type { Said } from '#lib/domain/disclosure/said.ts';
import { wordedPicture } from '#lib/ui/public/picture-words.ts';
import { replayCards } from '#lib/ui/public/replay-cards.ts';
import { publicPoints } from '#lib/ui/public/points.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { publishedPage } from '../../../support/published-page.ts';

const pairs = { securite: [27, 2] } as const;
const plain = (words: string | null | undefined): string =>
	(words ?? '').replaceAll(/[\s\u00a0]+/g, ' ');

async function legendOf(said: Said, base: number): Promise<string> {
	const { speech } = await publishedPage({ respondents: 33, pairs });
	return plain(wordedPicture(speech, said, base).legend);
}

describe('what is hatched', () => {
	it('is between the least and the most that a range allows', async () => {
		const words = 'Plein : au moins cela. Avec le rayé : au plus cela.';
		expect(await legendOf({ kind: 'between', from: 60, to: 66 }, 97)).toBe(words);
		expect(await legendOf({ kind: 'at-most', count: 3 }, 33)).toBe(words);
	});

	it('is filled in part beside an exact count, of which nothing is uncertain', async () => {
		expect(await legendOf({ kind: 'exact', count: 412 }, 749)).toBe('Rayé : rempli en partie.');
	});

	it('is not spoken of where nothing is hatched', async () => {
		expect(await legendOf({ kind: 'exact', count: 30 }, 100)).toBe('');
	});
});

describe('what is said of who did not answer', () => {
	const said = 'Ces chiffres parlent de ces réponses seulement.';

	it('stands on the first screen, unless every dwelling answered with a code', async () => {
		const notes = async (frame: number, codes: boolean): Promise<string> => {
			const facts = { method: { ...ordinaryMethod, codes } };
			const { page, speech } = await publishedPage({ respondents: 33, frame, pairs, facts });
			return plain(replayCards(speech, page)[0]?.notes.join(' '));
		};
		expect(await notes(60, true)).toContain(said);
		expect(await notes(33, false)).toContain(said);
		expect(await notes(33, true)).not.toContain(said);
	});
});

describe('needs that share the first place', () => {
	it('are tied where their numbers are known, and in no known order where they are not', async () => {
		const sentence = async (count: number, other: number): Promise<string> => {
			const { page, speech } = await publishedPage({
				respondents: 9,
				pairs: {
					'besoins-prioritaires.loyer': [count, 0],
					'besoins-prioritaires.securite': [other, 0]
				}
			});
			return plain(publicPoints(speech, page).at(-1)?.sentence);
		};
		expect(await sentence(5, 5)).toMatch(/^À égalité : /);
		expect(await sentence(8, 6)).toMatch(/^On ne sait pas lequel est devant : /);
	});
});
