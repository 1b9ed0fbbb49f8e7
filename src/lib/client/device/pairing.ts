import { isRefusal } from '../../domain/refusal.ts';
import {
	type PairingAnswer,
	type PairingRequest,
	parsePairingAnswer
} from '../../protocol/device.ts';
import { storageRefusal } from '../storage/storage-fault.ts';
import { askDeviceServer } from './device-server.ts';
import { keepDevice } from './kept-device.ts';
import type { Pairing, PairingRefusal } from './outcome.ts';
import { acceptSentinel, offerSentinel, readSentinel } from './sentinel.ts';
import { noteServerTime } from './trusted-time.ts';

/** What pairing needs of the outside; tests bring their own. */
export interface PairingSurroundings {
	readonly fetch: typeof globalThis.fetch;
	readonly offer: () => Promise<string>;
	readonly accept: () => Promise<void>;
	readonly keep: typeof keepDevice;
	readonly noteTime: (now: string) => void;
}

interface PairingCode {
	readonly code: string;
	/** Id of the tablet it must be for. */
	readonly only?: string | undefined;
}

/**
 * Nothing is changed before the server has answered. Should the page die right after, the office
 * shows a tablet that was never heard of, and the code is given again.
 */
export async function pairWithServer(
	{ code, only }: PairingCode,
	surroundings: PairingSurroundings = deviceSurroundings()
): Promise<Pairing> {
	const { fetch, offer, accept, keep, noteTime } = surroundings;
	try {
		const body: PairingRequest = {
			version: 1,
			code,
			sentinel: await offer(),
			...(only === undefined ? {} : { device: only })
		};
		const said = await askDeviceServer({ path: 'pair', body }, fetch);
		if (said.kind === 'unreachable') return refused('unreachable');
		if (said.kind === 'refused') {
			const busy = said.code === 'too-many-attempts';
			return refused(busy ? 'too-many-attempts' : 'code-wrong', said.retryAfter);
		}
		const answer = answerIn(said.content);
		if (answer === null) return refused('unreachable');
		await accept();
		const { token, news } = answer;
		noteTime(news.now);
		const device = keep({ token, news, site: news.sites[0]?.id ?? '', revoked: false });
		return device === null ? refused('storage-unavailable') : { kind: 'paired', device };
	} catch (error) {
		return refused(storageRefusal(error).code as PairingRefusal);
	}
}

function answerIn(content: unknown): PairingAnswer | null {
	try {
		return parsePairingAnswer(content);
	} catch (error) {
		if (isRefusal(error)) return null;
		throw error;
	}
}

function refused(reason: PairingRefusal, retryAfter = 0): Pairing {
	return { kind: 'refused', reason, retryAfter };
}

function deviceSurroundings(): PairingSurroundings {
	return {
		fetch: (input, init) => globalThis.fetch(input, init),
		// A store that has a name keeps it: the office sees that nothing in it was lost.
		offer: async () => (await readSentinel()) ?? (await offerSentinel()),
		accept: () => acceptSentinel(),
		keep: keepDevice,
		noteTime: (now) => {
			noteServerTime(now);
		}
	};
}
