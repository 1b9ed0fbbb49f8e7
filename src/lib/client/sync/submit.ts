import type { Envelope } from '../../protocol/envelope.ts';
import { withTicket } from '../code/seal-ticket.ts';
import type { Ticket } from '../code/ticket.ts';
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
	/** Another answer came first with the same code, here, elsewhere or on paper: this one is not counted. */
	| 'code-used'
	/** The code is none of this campaign's: not counted. */
	| 'code-unknown'
	/** The server will not count it, for another reason. */
	| 'refused';

/** A finished response, and what its access code became where the campaign uses codes. */
export interface ResponseToSubmit extends ResponseToSeal {
	readonly ticket: Pick<Ticket, 'bytes'> | null;
	/** Id of what this phone kept of it, deleted as the envelope is kept. */
	readonly draft: string | null;
}

export interface SubmissionSurroundings {
	readonly outbox: Pick<Outbox, 'add' | 'find'>;
	readonly sender: Pick<Sender, 'wake'>;
	readonly seal: (response: ResponseToSubmit) => Promise<Envelope>;
	/** Resolves when the person has waited long enough to be told. */
	readonly longEnough: () => Promise<void>;
	/** Resolves when it is worth looking again whether what was kept has left. */
	readonly awhile: () => Promise<void>;
}

/** How long the wording « envoyé » or « bien gardé » may take to decide, in milliseconds. */
const decisionTime = 3_000;

/** How often the page looks whether what was kept has left, in milliseconds. */
const lookingAgain = 2_000;

/**
 * Seals a response, keeps it on the disk, then tries to send it for a few seconds. Before it is
 * kept nothing is stored; once it is kept nothing is lost, whatever happens to the page. Where the
 * browser's store cannot take it, this refuses, and the answers are still on screen.
 * @param later called at most once, when a response that was `kept` has been taken or refused
 * @throws Refusal `insecure-context`, `storage-full`, `storage-blocked`, `storage-unavailable`
 */
export async function submitResponse(
	response: ResponseToSubmit,
	later: (outcome: Submission) => void = () => undefined,
	surroundings: SubmissionSurroundings = deviceSurroundings()
): Promise<Submission> {
	const { outbox, sender, seal, longEnough, awhile } = surroundings;
	const envelope = await seal(response);
	await outbox.add(envelope, response.bundle, response.draft);
	await Promise.race([sender.wake(), longEnough()]);
	const outcome = await outcomeOf(outbox, envelope.id);
	if (outcome === 'kept') void follow();
	return outcome;

	async function follow(): Promise<void> {
		let now: Submission = 'kept';
		while (now === 'kept') {
			await awhile();
			now = await outcomeOf(outbox, envelope.id);
		}
		later(now);
	}
}

const outcomeOfReason: ReadonlyMap<string, Submission> = new Map([
	['late', 'closed'],
	['code-used', 'code-used'],
	['code-unknown', 'code-unknown']
]);

async function sealed(response: ResponseToSubmit): Promise<Envelope> {
	const envelope = await sealResponse(response);
	const { ticket, bundle } = response;
	if (ticket === null || bundle.codes === null) return envelope;
	return withTicket(envelope, ticket.bytes, bundle.codes);
}

/** A store that fails never says more than is known. */
async function outcomeOf(outbox: Pick<Outbox, 'find'>, id: string): Promise<Submission> {
	try {
		const left = await outbox.find(id);
		if (left === undefined) return 'sent';
		if (left.state === 'waiting') return 'kept';
		return left.reason === null ? 'refused' : (outcomeOfReason.get(left.reason) ?? 'refused');
	} catch {
		return 'kept';
	}
}

function deviceSurroundings(): SubmissionSurroundings {
	return {
		outbox: deviceOutbox(),
		sender: deviceSender(),
		seal: sealed,
		longEnough: () => pause(decisionTime),
		awhile: () => pause(lookingAgain)
	};
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}
