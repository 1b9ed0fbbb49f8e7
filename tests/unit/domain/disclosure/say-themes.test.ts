import { describe, expect, it } from 'vitest';
import { sayThemes } from '#lib/domain/disclosure/themes.ts';
import { attack, yesData } from './attacker.ts';
import { planOf, sitesNamed } from './plans.ts';

const plan = {
	...planOf([], sitesNamed([9])),
	comments: [{ question: 'mot', themes: ['bruit', 'chauffage', 'voisins'] }]
};

const ticked = (theme: string, responses: number) => ({ question: 'mot', theme, responses });

describe('themes of comments', () => {
	it('are each said by « oui » alone on all responses, in the order of the plan', () => {
		const tables = sayThemes(plan, 22, [
			ticked('voisins', 5),
			ticked('bruit', 20),
			ticked('chauffage', 3)
		]);
		expect(tables.map(({ item, group, base, cells }) => [item, group, base, cells])).toEqual([
			['mot.bruit', 'all', 22, [{ codes: ['bruit'], said: { kind: 'at-least', count: 19 } }]],
			['mot.chauffage', 'all', 22, [{ codes: ['chauffage'], said: { kind: 'at-most', count: 3 } }]],
			['mot.voisins', 'all', 22, [{ codes: ['voisins'], said: { kind: 'exact', count: 5 } }]]
		]);
	});

	it('read the same from 0 to 3, and nobody is left out because nobody ticked it', () => {
		const all = [0, 1, 2, 3].map((responses) => sayThemes(plan, 9, [ticked('bruit', responses)]));
		all.push(sayThemes(plan, 9, []));
		expect(new Set(all.map((tables) => JSON.stringify(tables))).size).toBe(1);
		expect(all[0]).toHaveLength(3);
	});

	it('are not said under seven responses, nor outside the plan', () => {
		expect(sayThemes(plan, 6, [ticked('bruit', 6)])).toEqual([]);
		const known = sayThemes(plan, 9, []);
		expect(sayThemes(plan, 9, [ticked('loyer', 9)])).toEqual(known);
		expect(sayThemes(plan, 9, [{ ...ticked('bruit', 9), question: 'autre' }])).toEqual(known);
	});

	it('never let two prove whether another household wrote about it, from 7 to 120 responses', () => {
		for (let n = 7; n <= 120; n += 1) {
			const result = attack(
				yesData(n).map((leaf) => [leaf]),
				([leaf]) => JSON.stringify(sayThemes(plan, n, [ticked('bruit', leaf?.[0] ?? 0)])),
				{ answers: [0, 2] }
			);
			expect(result.proofs).toBe(0);
		}
	});
});
