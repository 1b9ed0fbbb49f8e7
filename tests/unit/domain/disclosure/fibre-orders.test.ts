import { describe, expect, it } from 'vitest';
import { countOrder } from '#lib/domain/disclosure/count-order.ts';
import { sample } from './questionnaire.ts';

const options = ['toit', 'cour', 'salle'];
const ballots = options.flatMap((first) =>
	options.filter((code) => code !== first).map((second) => [first, second])
);

/** How many households gave each ballot, for every way in which n can answer. */
function profiles(households: number, kinds: number): number[][] {
	if (kinds === 1) return [[households]];
	return Array.from({ length: households + 1 }, (_, count) =>
		profiles(households - count, kinds - 1).map((rest) => [count, ...rest])
	).flat();
}

function orderOf(profile: readonly number[]): string {
	const [question] = sample.questions.filter(({ id }) => id === 'travaux');
	if (question === undefined) throw new Error('not in the sample');
	const counter = countOrder(question, { item: 'travaux', options, places: 3 });
	for (const [ballot, households] of profile.entries()) {
		for (let index = 0; index < households; index += 1) {
			counter.add({ kind: 'order', codes: ballots[ballot] ?? [] });
		}
	}
	return JSON.stringify(counter.result().places);
}

describe('the order of a ranking', () => {
	it.each([7, 8])('never lets two prove the first choice of a third, of %i', (households) => {
		const fibres = new Map<string, number[][]>();
		for (const profile of profiles(households, ballots.length)) {
			const bytes = orderOf(profile);
			const fibre = fibres.get(bytes);
			if (fibre === undefined) fibres.set(bytes, [profile]);
			else fibre.push(profile);
		}
		const pairs = ballots.flatMap((_, one) => ballots.map((__, other) => [one, other]));
		const proofs = [...fibres].flatMap(([bytes, fibre]) =>
			[[], ...ballots.map((_, one) => [one]), ...pairs].flatMap((coalition) => {
				const others = fibre
					.map((profile) =>
						profile.map((count, ballot) => count - coalition.filter((own) => own === ballot).length)
					)
					.filter((profile) => profile.every((count) => count >= 0));
				// Two ballots begin with each option: certain when, in every profile, all others do.
				return [0, 1, 2].flatMap((option) => {
					const first = others.map((one) => (one[option * 2] ?? 0) + (one[option * 2 + 1] ?? 0));
					const certain = first.every((count) => count === households - coalition.length);
					return others.length > 0 && certain ? [{ bytes, coalition, option }] : [];
				});
			})
		);
		expect(fibres.size).toBeGreaterThan(6);
		expect(proofs).toEqual([]);
	});
});
