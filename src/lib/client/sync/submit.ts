import type { Envelope } from '../../protocol/envelope.ts';
import { type ResponseToSeal, sealResponse } from '../sealing/seal.ts';
import { deviceOutbox, type Outbox } from '../storage/outbox.ts';
import { deviceSender } from './device-sender.ts';
import type { Sender } from './sender.ts';

export type Submission =
	/** A receipt has come. */
	| 'sent'
	/** It is on this device and leaves with the next connection. */
	| 'kept'
	/** It came after the closing: the server said so, and will not count it. */
	| 'closed'
	/** The server will not count it, for another reason. */
	| 'refused';

export interface SubmissionSurroundings {
	readonly outbox: Pick<Outbox, 'add' | 'find'>;
	readonly sender: Pick<Sender, 'wake'>;
	readonly seal: (response: ResponseToSeal) => Promise<Envelope>;
	/** Resolves when the person has waited long enough to be told. */
	readonly longEnough: () => Promise<void>;
}

/** How long the wording « envoyé » or « bien gardé » may take to decide, in milliseconds. */
const decisionTime = 3_000;

/**
 * Seals a response, keeps it on the disk, then tries to send it for a few seconds. Before it is
 * kept nothing is stored; once it is kept nothing is lost, whatever happens to the page. Where the
 * browser's store cannot take it, this refuses, and the answers are still on screen.
 * @throws Refusal `insecure-context`, `storage-full`, `storage-blocked`, `storage-unavailable`
 */
export async function submitResponse(
	response: ResponseToSeal,
	surroundings: SubmissionSurroundings = deviceSurroundings()
): Promise<Submission> {
	const { outbox, sender, seal, longEnough } = surroundings;
	const envelope = await seal(response);
	await outbox.add(envelope, response.bundle);
	await Promise.race([sender.wake(), longEnough()]);
	try {
		const left = await outbox.find(envelope.id);
		if (left === undefined) return 'sent';
		if (left.state === 'waiting') return 'kept';
		return left.reason === 'late' ? 'closed' : 'refused';
	} catch {
		return 'kept';
	}
}

function deviceSurroundings(): SubmissionSurroundings {
	return {
		outbox: deviceOutbox(),
		sender: deviceSender(),
		seal: sealResponse,
		longEnough: () =>
			new Promise((resolve) => {
				setTimeout(resolve, decisionTime);
			})
	};
}
