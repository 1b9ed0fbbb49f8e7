import type { Envelope } from '#lib/protocol/envelope.ts';
import type { PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { createSender, type Sender } from '#lib/client/sync/sender.ts';

/** What the server, or somebody in its place, answers to a batch. */
export type Answering = (envelopes: readonly Envelope[]) => Promise<Response> | Response;

/** A sender over an outbox in memory, a network that is a function, and a clock that stands still. */
export interface Sending {
	readonly sender: Sender;
	readonly waiting: Map<string, Envelope>;
	readonly refused: Map<string, string>;
	/** Ids of every request, in order. */
	readonly requests: string[][];
	/** Waits that were asked for, in milliseconds. */
	readonly waits: number[];
	/** Lets the last wait be over. */
	ring(): void;
	answer: Answering;
	/** Takes envelopes out of the outbox. */
	remove: (ids: readonly string[]) => Promise<void>;
}

export function startSending(
	envelopes: readonly Envelope[],
	receiptKey: PublicKey | null,
	answer: Answering
): Sending {
	const waiting = new Map(envelopes.map((envelope) => [envelope.id, envelope]));
	const refused = new Map<string, string>();
	const requests: string[][] = [];
	const waits: number[] = [];
	let rings: (() => void) | null = null;
	const sender = createSender({
		outbox: {
			campaigns: () =>
				Promise.resolve([...new Set([...waiting.values()].map(({ campaign }) => campaign))]),
			next: (campaign, except) =>
				Promise.resolve(
					[...waiting.values()]
						.filter((envelope) => envelope.campaign === campaign && !except.has(envelope.id))
						.slice(0, 50)
				),
			remove: (ids) => sending.remove(ids),
			setAside: (items) => {
				for (const { id, reason } of items) {
					waiting.delete(id);
					refused.set(id, reason);
				}
				return Promise.resolve();
			},
			receiptKey: () => Promise.resolve(receiptKey)
		},
		fetch: async (_, init) => {
			const { envelopes: sent } = JSON.parse(init?.body as string) as { envelopes: Envelope[] };
			requests.push(sent.map(({ id }) => id));
			return sending.answer(sent);
		},
		alone: (work) => work(),
		random: () => 0.5,
		after: (milliseconds, call) => {
			waits.push(milliseconds);
			rings = call;
			return () => {
				if (rings === call) rings = null;
			};
		}
	});
	const sending: Sending = {
		sender,
		waiting,
		refused,
		requests,
		waits,
		ring: () => {
			const call = rings;
			rings = null;
			call?.();
		},
		answer,
		remove: (ids) => {
			for (const id of ids) waiting.delete(id);
			return Promise.resolve();
		}
	};
	return sending;
}
