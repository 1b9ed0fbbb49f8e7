import { describe, expect, test } from 'vitest';
import {
	type ResponseToSubmit,
	type SubmissionSurroundings,
	submitResponse
} from '#lib/client/sync/submit.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { anyEnvelope } from './receipts.ts';

const envelope = anyEnvelope();
// Nothing here looks into the response: sealing is replaced.
const responseOf = (draft: string | null) =>
	({ bundle: { slug: 'essai' }, ticket: null, draft }) as unknown as ResponseToSubmit;
const response = responseOf(null);
const waiting = { state: 'waiting', reason: null } as const;
const later = (): void => undefined;
const never = () => new Promise<void>(() => undefined);

function surroundings(given: Partial<SubmissionSurroundings> = {}) {
	const steps: string[] = [];
	const held = new Set<string>();
	const all: SubmissionSurroundings = {
		seal: () => {
			steps.push('seal');
			return Promise.resolve(envelope);
		},
		outbox: {
			add: ({ id }) => {
				steps.push('keep');
				held.add(id);
				return Promise.resolve();
			},
			find: (id) => Promise.resolve(held.has(id) ? waiting : undefined)
		},
		sender: {
			wake: () => {
				steps.push('send');
				held.clear();
				return Promise.resolve();
			}
		},
		longEnough: never,
		awhile: never,
		...given
	};
	return { steps, held, all };
}

describe('submitting a response', () => {
	test('it is sealed, kept, then sent', async () => {
		const { steps, all } = surroundings();
		expect(await submitResponse(response, later, all)).toBe('sent');
		expect(steps).toEqual(['seal', 'keep', 'send']);
	});

	test('what the phone kept of it goes as it is kept, and nothing else is noted', async () => {
		const given: unknown[][] = [];
		const { all } = surroundings({
			outbox: {
				add: (...kept) => {
					given.push(kept);
					return Promise.resolve();
				},
				find: () => Promise.resolve(undefined)
			}
		});
		await submitResponse(responseOf('draft-1'), later, all);
		expect(given).toEqual([[envelope, response.bundle, 'draft-1']]);
	});

	test('without a receipt in time it is kept', async () => {
		const { held, all } = surroundings({
			sender: { wake: never },
			longEnough: () => Promise.resolve()
		});
		expect(await submitResponse(response, later, all)).toBe('kept');
		expect(held.size).toBe(1);
	});

	test('when sending has failed it is kept', async () => {
		const { all } = surroundings({ sender: { wake: () => Promise.resolve() } });
		expect(await submitResponse(response, later, all)).toBe('kept');
	});

	test.each([
		['late', 'closed'],
		['code-used', 'code-used'],
		['code-unknown', 'code-unknown'],
		['code-missing', 'refused'],
		['wrong-key', 'refused'],
		['malformed', 'refused']
	])('when the server refused it as %s it is not said to be kept', async (reason, outcome) => {
		const { all } = surroundings({
			outbox: {
				add: () => Promise.resolve(),
				find: () => Promise.resolve({ state: 'set-aside', reason })
			}
		});
		expect(await submitResponse(response, later, all)).toBe(outcome);
	});

	test('what was kept is said to be sent once it has left', async () => {
		const outcomes: string[] = [];
		let leave: () => void = () => undefined;
		const { held, all } = surroundings({
			sender: { wake: () => Promise.resolve() },
			awhile: () =>
				new Promise((resolve) => {
					leave = resolve;
				})
		});
		const told = new Promise<void>((resolve) => {
			void submitResponse(
				response,
				(outcome) => {
					outcomes.push(outcome);
					resolve();
				},
				all
			).then((outcome) => {
				outcomes.push(outcome);
				held.clear();
				leave();
			});
		});
		await told;
		expect(outcomes).toEqual(['kept', 'sent']);
	});

	test('where it cannot be kept nothing is sent and the person is told why', async () => {
		const { steps, all } = surroundings({
			outbox: {
				add: () => Promise.reject(new Refusal('storage-full')),
				find: () => Promise.resolve(undefined)
			}
		});
		await expect(submitResponse(response, later, all)).rejects.toThrow(/^storage-full$/);
		expect(steps).toEqual(['seal']);
	});

	test('a store that fails after keeping never says more than is known', async () => {
		const { all } = surroundings({
			outbox: {
				add: () => Promise.resolve(),
				find: () => Promise.reject(new Refusal('storage-unavailable'))
			}
		});
		expect(await submitResponse(response, later, all)).toBe('kept');
	});
});
