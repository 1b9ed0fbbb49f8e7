/**
 * The tabulator's process: the only code that holds private keys and opens envelopes. It answers
 * the messages of the server that started it and ends with it. It writes no log: whatever goes
 * wrong leaves as a code.
 */
import process from 'node:process';
import * as v from 'valibot';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import type { ReleaseFacts } from '../../domain/disclosure/make-release.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { unreachable } from '../../domain/unreachable.ts';
import {
	requestSchema,
	type Start,
	startSchema,
	type TabulatorAnswer,
	type TabulatorRequest
} from './messages.ts';
import { createCustodyKey, tryShares } from './custody-key.ts';
import { type PrivateKeys, privateKeys } from './private-keys.ts';
import { openTally } from './sealed-tally.ts';
import { tabulate } from './tabulate.ts';

interface Place {
	readonly config: Pick<Start, 'data' | 'storage'>;
	readonly keys: PrivateKeys;
}

/** Any message that can be answered at all; another ends the process, and the server hears of that. */
const numbered = v.object({ id: v.number() });

let place: Place | null = null;

process.on('message', (message: unknown) => {
	if (place === null) {
		const { data, storage } = v.parse(startSchema, message);
		place = { config: { data, storage }, keys: privateKeys(data) };
		tell({ kind: 'ready' });
		return;
	}
	const parsed = v.safeParse(requestSchema, message);
	if (parsed.success) void answer(place, parsed.output).then(tell);
	else tell({ kind: 'refused', id: v.parse(numbered, message).id, code: 'malformed-job' });
});
process.on('disconnect', () => {
	process.exit(0);
});
// The server stops in an orderly way and then disconnects; a Ctrl-C reaches both at once.
process.on('SIGINT', () => undefined);

function tell(message: TabulatorAnswer): void {
	process.send?.(message);
}

async function answer(
	{ config, keys }: Place,
	request: TabulatorRequest
): Promise<TabulatorAnswer> {
	const { id } = request;
	try {
		switch (request.kind) {
			case 'create-key':
				return { kind: 'key', id, ...(await keys.create(request.campaign)) };
			case 'count-keys':
				return { kind: 'keys', id, count: await keys.held(request.campaign) };
			case 'destroy-keys':
				return { kind: 'keys', id, count: await keys.destroy(request.campaign) };
			case 'create-custody-key':
				return { kind: 'custody-key', id, ...(await createCustodyKey(keys, request.campaign)) };
			case 'destroy-key':
				return { kind: 'keys', id, count: await keys.destroyOne(request.campaign, request.key) };
			case 'try-shares':
				await tryShares(keys, request, request.shares);
				return { kind: 'shares-open', id };
			case 'open-tally':
				return { kind: 'tally', id, tallied: await openTally(request) };
			case 'tabulate': {
				// The server wrote all three; they are frozen with the campaign.
				const plan = request.job.plan as unknown as PublicationPlan;
				const facts = request.job.facts as unknown as ReleaseFacts;
				const ballot = request.job.ballot as unknown as BallotRules | null;
				const result = await tabulate(config, keys, { ...request.job, plan, facts, ballot });
				return { kind: 'release', id, ...result };
			}
			default:
				return unreachable(request);
		}
	} catch (error) {
		return { kind: 'refused', id, code: isRefusal(error) ? error.code : 'tabulation-failed' };
	}
}
