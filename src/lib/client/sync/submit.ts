import type { Envelope } from '../../protocol/envelope.ts';
import { type ResponseToSeal, sealResponse } from '../sealing/seal.ts';
import { deviceOutbox, type Outbox } from '../storage/outbox.ts';
import { deviceSender } from './device-sender.ts';
import type { Sender } from './sender.ts';

/** `sent`: a receipt has come; `kept`: it is on this device and leaves with the next connection. */
export type Submission = 'sent' | 'kept';

export interface SubmissionSurroundings {
	readonly outbox: Pick<Outbox, 'add' | 'holds'>;
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
		return (await outbox.holds(envelope.id)) ? 'kept' : 'sent';
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
