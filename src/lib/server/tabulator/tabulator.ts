import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { pseudoArguments } from '../../domain/pseudo-language.ts';
import { readRelease } from '../../domain/disclosure/make-release.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import {
	answerSchema,
	type Start,
	type TabulatorAnswer,
	type TabulatorRequest
} from './messages.ts';
import type { Guarded } from './custody.ts';
import type { CustodyKey } from './custody-key.ts';
import type { CampaignKey } from './private-keys.ts';
import type { Tallied } from './sealed-tally.ts';
import type { TabulationJob, TabulationResult } from './tabulate.ts';

export type { TabulationJob, TabulationResult } from './tabulate.ts';

/**
 * The server's end of the tabulator, a process of its own. It starts anew after a crash. Its
 * methods may throw Refusal `tabulator-stopped` (it died or was closed meanwhile: ask again) and
 * `tabulation-failed`.
 */
export interface Tabulator {
	/** Makes a key pair; the private half stays in the tabulator's own folder. */
	createKey(campaign: string): Promise<CampaignKey>;
	/**
	 * Makes a key pair whose private half opens with two of three shares only. The shares are in the
	 * answer and nowhere else.
	 */
	createCustodyKey(campaign: string): Promise<CustodyKey>;
	/** Destroys one key of a campaign, such as that of cards that were made anew. */
	destroyKey(vote: Guarded): Promise<void>;
	/**
	 * Whether two shares open the key of a vote; nothing else is done.
	 * @throws Refusal `share-mistyped`, `share-of-another-vote`, `share-twice`, `shares-open-nothing`,
	 * `key-missing`, `key-damaged`
	 */
	tryShares(vote: Guarded, shares: readonly [string, string]): Promise<void>;
	/**
	 * The counted ballots of a formal vote, which two custodians open.
	 * @param sealed base64, as `tabulate` gave it
	 * @throws Refusal as `tryShares`
	 */
	openTally(vote: Guarded, shares: readonly [string, string], sealed: string): Promise<Tallied>;
	/** How many private keys a campaign has, that of its trial too. */
	keysHeld(campaign: string): Promise<number>;
	/** Destroys every private key of a campaign, for good; returns how many there were. */
	destroyKeys(campaign: string): Promise<number>;
	/**
	 * Opens and counts the closed box of a campaign and makes its release.
	 * @throws Refusal `box-phase` when the box is not closed, `unknown-campaign`, `key-missing`,
	 * `key-damaged`, `wrong-questionnaire`; of a formal vote `key-in-custody` without two shares, and
	 * what `tryShares` refuses
	 */
	tabulate(job: TabulationJob): Promise<TabulationResult>;
	close(): Promise<void>;
}

type Place = Pick<Config, 'data' | 'storage' | 'root'>;
type Plain<Asked> = Asked extends { kind: 'tabulate' } ? never : Omit<Asked, 'id'>;
type Request = Plain<TabulatorRequest> | { readonly kind: 'tabulate'; readonly job: TabulationJob };
type Answer = Exclude<TabulatorAnswer, { kind: 'ready' }>;

interface Running {
	readonly child: ChildProcess;
	/** Resolves when it takes requests. */
	readonly ready: Promise<void>;
	readonly ended: Promise<void>;
	ask(request: Request): Promise<Answer>;
}

/**
 * Starts the tabulator from its source, with the Node this server runs on.
 * @throws Refusal `tabulator-stopped` when it does not start
 */
export async function startTabulator(config: Place): Promise<Tabulator> {
	let current: Running | null = null;
	let closed = false;
	const running = async (): Promise<Running> => {
		if (closed) throw new Refusal('tabulator-stopped');
		const started = (current ??= startProcess(config));
		void started.ended.then(() => {
			if (current === started) current = null;
		});
		await started.ready;
		return started;
	};
	const ask = async (request: Request): Promise<Answer> => {
		const answer = await (await running()).ask(request);
		if (answer.kind === 'refused') throw new Refusal(answer.code);
		return answer;
	};
	const keys = async (request: Request): Promise<number> => {
		const answer = await ask(request);
		if (answer.kind !== 'keys') throw new Refusal('tabulation-failed');
		return answer.count;
	};
	await running();
	return {
		async createKey(campaign) {
			const answer = await ask({ kind: 'create-key', campaign });
			if (answer.kind !== 'key') throw new Refusal('tabulation-failed');
			return { publicKey: answer.publicKey, key: answer.key };
		},
		async createCustodyKey(campaign) {
			const answer = await ask({ kind: 'create-custody-key', campaign });
			if (answer.kind !== 'custody-key') throw new Refusal('tabulation-failed');
			const { publicKey, key, shares } = answer;
			return { publicKey, key, shares };
		},
		async destroyKey({ campaign, key }) {
			await keys({ kind: 'destroy-key', campaign, key });
		},
		async tryShares({ campaign, key }, [one, other]) {
			const answer = await ask({ kind: 'try-shares', campaign, key, shares: [one, other] });
			if (answer.kind !== 'shares-open') throw new Refusal('tabulation-failed');
		},
		async openTally({ campaign, key }, [one, other], sealed) {
			const shares: [string, string] = [one, other];
			const answer = await ask({ kind: 'open-tally', campaign, key, shares, sealed });
			if (answer.kind !== 'tally') throw new Refusal('tabulation-failed');
			return answer.tallied;
		},
		keysHeld: (campaign) => keys({ kind: 'count-keys', campaign }),
		destroyKeys: (campaign) => keys({ kind: 'destroy-keys', campaign }),
		async tabulate(job) {
			const answer = await ask({ kind: 'tabulate', job });
			if (answer.kind !== 'release') throw new Refusal('tabulation-failed');
			const { release, unreadable, comments, tally } = answer;
			return { release: readRelease(release), unreadable, comments, tally };
		},
		async close() {
			closed = true;
			if (current === null) return;
			const { child, ended } = current;
			if (child.connected) child.disconnect();
			await ended;
		}
	};
}

function startProcess({ data, storage, root }: Place): Running {
	const child = fork(join(root, 'src/lib/server/tabulator/process.ts'), {
		cwd: root,
		execArgv: [...pseudoArguments],
		// It needs nothing of the server's environment, and what it could print might be content.
		env: {},
		stdio: ['ignore', 'ignore', 'ignore', 'ipc']
	});
	const waiting = new Map<number, PromiseWithResolvers<Answer>>();
	const ready = Promise.withResolvers<undefined>();
	const ended = Promise.withResolvers<undefined>();
	let last = 0;
	const end = (): void => {
		const stopped = new Refusal('tabulator-stopped');
		ready.reject(stopped);
		for (const { reject } of waiting.values()) reject(stopped);
		waiting.clear();
		ended.resolve(undefined);
	};
	// Whoever asks hears of it; nobody may be asking.
	ready.promise.catch(() => undefined);
	child.once('error', end);
	child.once('exit', end);
	child.on('message', (message) => {
		const parsed = v.safeParse(answerSchema, message);
		if (!parsed.success) {
			// Not one of ours any more: whoever waits is told, and the next request starts another.
			child.kill();
			return;
		}
		const answer = parsed.output;
		if (answer.kind === 'ready') {
			ready.resolve(undefined);
			return;
		}
		waiting.get(answer.id)?.resolve(answer);
		waiting.delete(answer.id);
	});
	const start: Start = { kind: 'start', data, storage };
	child.send(start, () => undefined);
	return {
		child,
		ready: ready.promise,
		ended: ended.promise,
		ask(request) {
			const id = ++last;
			const answer = Promise.withResolvers<Answer>();
			if (child.exitCode !== null || !child.connected)
				return Promise.reject(new Refusal('tabulator-stopped'));
			waiting.set(id, answer);
			child.send({ id, ...request }, () => undefined);
			return answer.promise;
		}
	};
}
