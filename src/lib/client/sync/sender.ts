import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import { type Envelope, maximumBatchBytes } from '../../protocol/envelope.ts';
import type { Outbox } from '../storage/outbox.ts';
import { backOff } from './back-off.ts';
import { type Posted, postBatch } from './post-batch.ts';

/** What the sender needs of the outside; tests bring their own. */
export interface SenderSurroundings {
	readonly outbox: Pick<Outbox, 'campaigns' | 'next' | 'remove' | 'setAside' | 'receiptKey'>;
	readonly fetch: typeof globalThis.fetch;
	/** Runs the work while no other tab of this origin sends. */
	readonly alone: (work: () => Promise<void>) => Promise<void>;
	/** From 0 (included) to 1 (excluded). */
	readonly random: () => number;
	/** Calls back once after some milliseconds; what it returns calls that off. */
	readonly after: (milliseconds: number, call: () => void) => () => void;
}

export interface Sender {
	/** Tries now, unless the server asked for a pause; resolves when there is nothing more to do now. */
	wake(): Promise<void>;
	/** No further attempt until the next `wake`. */
	stop(): void;
}

interface Pass {
	/** Sent in this pass without becoming stored or refused: they stay, and do not hold up the others. */
	readonly stuck: Set<string>;
	retryAfter: number;
	broken: boolean;
}

/**
 * Empties the outbox, one batch after the other. An envelope leaves it only against a receipt that
 * verifies and names it; one that is refused for good is set aside with the reason; anything else
 * leaves everything as it is and tries again later.
 */
export function createSender(surroundings: SenderSurroundings): Sender {
	const { outbox, alone, random, after } = surroundings;
	let running: Promise<void> | null = null;
	const asked = { again: false, pausing: false, stopped: false };
	let failures = 0;
	let callOff: () => void = () => undefined;

	const attempt = async (): Promise<void> => {
		const pass: Pass = { stuck: new Set(), retryAfter: 0, broken: false };
		try {
			await alone(async () => {
				for (const campaign of await outbox.campaigns()) {
					if (!pass.broken) await sendCampaign(surroundings, campaign, pass);
				}
			});
		} catch {
			// The browser's store or its locks failed: the outbox is as it was.
			pass.broken = true;
		}
		callOff();
		failures = pass.broken || pass.stuck.size > 0 ? failures + 1 : 0;
		if (failures === 0 || asked.stopped) return;
		asked.pausing = pass.retryAfter > 0;
		callOff = after(backOff(failures, random(), pass.retryAfter), () => {
			asked.pausing = false;
			void wake();
		});
	};

	const goesOn = (): boolean => asked.again && !asked.pausing && !asked.stopped;

	const run = async (): Promise<void> => {
		do {
			asked.again = false;
			await attempt();
		} while (goesOn());
		running = null;
	};

	const wake = (): Promise<void> => {
		asked.stopped = false;
		if (running !== null) asked.again = true;
		else if (!asked.pausing) running = run();
		return running ?? Promise.resolve();
	};

	return {
		wake,
		stop: () => {
			callOff();
			Object.assign(asked, { again: false, pausing: false, stopped: true });
		}
	};
}

async function sendCampaign(
	surroundings: SenderSurroundings,
	campaign: string,
	pass: Pass
): Promise<void> {
	const { outbox } = surroundings;
	const receiptKey = await outbox.receiptKey(campaign);
	if (receiptKey === null) return;
	for (;;) {
		const batch = withinBytes(await outbox.next(campaign, pass.stuck));
		if (batch.length === 0) return;
		const settled = await sendBatch(surroundings, batch, receiptKey, pass);
		// Whoever names none of several will not name the next: ten thousand are not all tried again.
		if (pass.broken || (settled === 0 && batch.length > 1)) return;
	}
}

/** How many of them became stored or refused. */
async function sendBatch(
	surroundings: SenderSurroundings,
	batch: readonly Envelope[],
	receiptKey: PublicKey,
	pass: Pass
): Promise<number> {
	const posted: Posted = await postBatch(batch, receiptKey, surroundings.fetch);
	switch (posted.kind) {
		case 'receipt': {
			const settled = new Set([...posted.stored, ...posted.refused.map(({ id }) => id)]);
			for (const { id } of batch) if (!settled.has(id)) pass.stuck.add(id);
			if (posted.refused.length > 0) await surroundings.outbox.setAside(posted.refused);
			if (posted.stored.length > 0) await surroundings.outbox.remove(posted.stored);
			return settled.size;
		}
		case 'split':
			return sendOneByOne(surroundings, batch, receiptKey, pass);
		case 'later':
			pass.broken = true;
			pass.retryAfter = posted.retryAfter;
			return 0;
	}
}

async function sendOneByOne(
	surroundings: SenderSurroundings,
	batch: readonly Envelope[],
	receiptKey: PublicKey,
	pass: Pass
): Promise<number> {
	if (batch.length === 1) {
		for (const { id } of batch) pass.stuck.add(id);
		return 0;
	}
	let settled = 0;
	for (const envelope of batch) {
		if (!pass.broken) settled += await sendBatch(surroundings, [envelope], receiptKey, pass);
	}
	return settled;
}

/** As many from the start as fit in one request, and at least one. */
function withinBytes(envelopes: readonly Envelope[]): Envelope[] {
	let bytes = 0;
	return envelopes.filter(({ sealed }, index) => {
		bytes += sealed.length + 500;
		return index === 0 || bytes <= maximumBatchBytes;
	});
}
