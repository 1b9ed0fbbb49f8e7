import { sealResponse } from '../../src/lib/client/sealing/seal.ts';
import { createSender } from '../../src/lib/client/sync/sender.ts';
import { finish } from '../../src/lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '../../src/lib/domain/response/in-progress.ts';
import {
	type CampaignBundle,
	parseCampaignBundle
} from '../../src/lib/protocol/campaign-bundle.ts';
import type { Envelope } from '../../src/lib/protocol/envelope.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import type { Chance } from '../../src/lib/server/demonstration/chance.ts';
import { startServer } from '../../src/lib/server/start-server.ts';
import { setUpCooperative } from '../support/cooperative.ts';
import {
	openFormalVote,
	type OpenVote,
	voteQuestionnaire,
	voteRules
} from '../support/formal-vote.ts';
import { withCode } from '../support/ticket.ts';

export const slug = 'vote-seance';
/** Milliseconds from its opening to its closing, and from there to the moment everybody reads it. */
export const lasts = 3_600_000;
export const waits = 600_000;

export const manager = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};

/** A data folder with a co-op whose formal vote has just opened. */
export async function prepareVote(data: string, households: number): Promise<OpenVote> {
	const log = { info: () => undefined, error: () => undefined };
	const server = await startServer(readConfig({ PORTE_VOIX_DATA: data }), { calendar: 0, log });
	try {
		const account = await setUpCooperative(server, manager, households);
		const rules = voteRules(households);
		return await openFormalVote(server, account, { slug, rules, lasts, waits, codes: true });
	} finally {
		await server.close();
	}
}

/** A vote as a phone has sealed it, and what the phone checks receipts with. */
export interface SealedVote {
	readonly envelope: Envelope;
	readonly receiptKey: CampaignBundle['receiptKey'];
}

/** Votes of the first slips, two for and one against in turn, sealed and not yet sent. */
export async function sealVotes(
	origin: string,
	slips: OpenVote['slips']
): Promise<readonly SealedVote[]> {
	const asked = await fetch(`${origin}/api/campaigns/${slug}`);
	const bundle = parseCampaignBundle(await asked.json());
	const { codes, receiptKey } = bundle;
	if (codes === null) throw new Error('the vote asks for no code');
	return Promise.all(
		slips.map(async ({ code, site }, place) => {
			const choice = { kind: 'choice', code: place % 3 === 0 ? 'contre' : 'pour' } as const;
			const answered = withAnswer(startResponse(), 'proposition', choice);
			const response = finish(voteQuestionnaire, answered, 'fr');
			const questionnaire = voteQuestionnaire;
			const sealed = await sealResponse({ bundle, questionnaire, response, site });
			return { envelope: await withCode(sealed, code.replace('-', ''), codes), receiptKey };
		})
	);
}

/**
 * Sends one vote as a phone does, with the sender of the app and its waits; resolves once a receipt that
 * names it was verified.
 */
export async function sendVote(
	origin: string,
	{ envelope, receiptKey }: SealedVote,
	chance: Chance
): Promise<void> {
	const received = Promise.withResolvers<null>();
	let waiting: readonly Envelope[] = [envelope];
	const sender = createSender({
		outbox: {
			campaigns: () => Promise.resolve(waiting.map(({ campaign }) => campaign)),
			next: (_, besides) => Promise.resolve(waiting.filter(({ id }) => !besides.has(id))),
			remove: () => {
				waiting = [];
				received.resolve(null);
				return Promise.resolve();
			},
			setAside: (refused) => {
				received.reject(new Error(`refused: ${JSON.stringify(refused)}`));
				return Promise.resolve();
			},
			receiptKey: () => Promise.resolve(receiptKey)
		},
		fetch: (asked, init) =>
			fetch(new URL(asked instanceof Request ? asked.url : asked, origin), init),
		alone: (work) => work(),
		random: chance,
		after: (milliseconds, call) => {
			const timer = setTimeout(call, milliseconds);
			return () => {
				clearTimeout(timer);
			};
		}
	});
	void sender.wake();
	await received.promise;
	sender.stop();
}
