import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actText, type ChainedAct, chainFault } from '#lib/protocol/journal-chain.ts';

function chain(length: number): ChainedAct[] {
	const acts: ChainedAct[] = [];
	for (let sequence = 1; sequence <= length; sequence += 1) {
		const act = {
			sequence,
			at: 1_800_000_000_000 + sequence,
			account: sequence % 3 === 0 ? null : `account-${String(sequence % 2)}`,
			organisation: 'organisation',
			action: sequence % 2 === 0 ? 'plan-written' : 'campaign-created',
			subject: 'campaign',
			previous: acts.at(-1)?.hash ?? ''
		};
		acts.push({ ...act, hash: createHash('sha256').update(actText(act)).digest('hex') });
	}
	return acts;
}

describe('a chain of acts', () => {
	test('that nobody touched has no fault, and neither has one without any act', async () => {
		expect(await chainFault(chain(12))).toBeNull();
		expect(await chainFault([])).toBeNull();
	});

	test('keeps the hash of its first act, computed once by another program', () => {
		const [first] = chain(1);
		const text =
			'porte-voix-journal/1\n{"account":"account-1","action":"campaign-created","at":1800000000001,"organisation":"organisation","previous":"","sequence":1,"subject":"campaign"}';
		expect(first?.hash).toBe(createHash('sha256').update(text).digest('hex'));
	});

	test('shows any one field that was changed, at the act that holds it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 9 }),
				fc.constantFrom('at', 'account', 'organisation', 'action', 'subject', 'hash'),
				async (place, field) => {
					const acts = chain(10).map((act, index) =>
						index === place ? { ...act, [field]: field === 'at' ? 7 : 'other' } : act
					);
					expect(await chainFault(acts)).toEqual({ sequence: place + 1, why: 'words' });
				}
			),
			{ seed: 11, numRuns: 60 }
		);
	});

	test('shows an act left out, put in twice, or moved', async () => {
		const acts = chain(6);
		expect(await chainFault(acts.filter(({ sequence }) => sequence !== 3))).toEqual({
			sequence: 3,
			why: 'number'
		});
		expect(await chainFault([...acts.slice(0, 3), ...acts.slice(2)])).toEqual({
			sequence: 4,
			why: 'number'
		});
	});

	test('shows a later part that was written anew over an act left out', async () => {
		const shorter = chain(6).filter(({ sequence }) => sequence !== 3);
		const renumbered = shorter.map((act, index) => ({ ...act, sequence: index + 1 }));
		expect(await chainFault(renumbered)).toEqual({ sequence: 3, why: 'tie' });
	});
});
