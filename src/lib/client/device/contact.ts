import { isRefusal } from '../../domain/refusal.ts';
import { type DeviceContact, type DeviceNews, parseDeviceNews } from '../../protocol/device.ts';
import { deviceOutbox } from '../storage/outbox.ts';
import { askDeviceServer } from './device-server.ts';
import { keepDevice, type PairedDevice, readDevice } from './kept-device.ts';
import type { Contact } from './outcome.ts';
import { selfChecks } from './self-checks.ts';
import { acceptSentinel, offerSentinel, readSentinel } from './sentinel.ts';
import { statementOf } from './statement.ts';
import { clockAhead, noteServerTime } from './trusted-time.ts';

/** What a contact needs of the outside; tests bring their own. */
export interface ContactSurroundings {
	readonly fetch: typeof globalThis.fetch;
	readonly read: () => PairedDevice | null;
	readonly keep: (device: PairedDevice) => PairedDevice | null;
	readonly statement: (device: PairedDevice) => Promise<DeviceContact>;
	readonly noteTime: (now: string) => void;
	/** Writes a sentinel where there is none. */
	readonly renewSentinel: () => Promise<void>;
}

/** One contact: a statement out, the news in. Never throws; what fails leaves everything as it was. */
export async function contactOnce(
	surroundings: ContactSurroundings = deviceSurroundings()
): Promise<Contact> {
	const { fetch, read, keep, statement, noteTime, renewSentinel } = surroundings;
	try {
		const before = read();
		if (before === null) return { kind: 'not-paired' };
		const body = await statement(before);
		const said = await askDeviceServer({ path: 'contact', body, token: before.token }, fetch);
		// Meanwhile another tab may have changed the site, or paired the tablet anew.
		const now = read();
		if (now?.token !== before.token) return { kind: now === null ? 'not-paired' : 'unreachable' };
		if (said.kind === 'answer') {
			const news = newsIn(said.content);
			if (news === null) return { kind: 'unreachable' };
			noteTime(news.now);
			const device = keep({ ...now, news, revoked: false });
			// The office has been told that the one before was lost: the next loss is noticed too.
			if (body.sentinel === null) await renewSentinel().catch(() => undefined);
			return device === null ? { kind: 'not-paired' } : { kind: 'heard', device };
		}
		if (said.kind === 'unreachable' || said.code !== 'device-unknown')
			return { kind: 'unreachable' };
		keep({ ...now, revoked: true });
		return { kind: 'revoked' };
	} catch {
		return { kind: 'unreachable' };
	}
}

function newsIn(content: unknown): DeviceNews | null {
	try {
		return parseDeviceNews(content);
	} catch (error) {
		if (isRefusal(error)) return null;
		throw error;
	}
}

/** The statement of this tablet, for the server or for a file carried by hand. */
export function deviceStatement(device: Pick<PairedDevice, 'site'>): Promise<DeviceContact> {
	return statementOf(device, {
		outbox: deviceOutbox(),
		sentinel: () => readSentinel(),
		checks: () => selfChecks(),
		clockAhead: () => clockAhead(),
		app: async () => (await import('$app/environment')).version
	});
}

function deviceSurroundings(): ContactSurroundings {
	return {
		fetch: (input, init) => globalThis.fetch(input, init),
		read: () => readDevice(),
		keep: (device) => keepDevice(device),
		statement: deviceStatement,
		noteTime: (now) => {
			noteServerTime(now);
		},
		renewSentinel: async () => {
			if ((await readSentinel()) !== null) return;
			await offerSentinel();
			await acceptSentinel();
		}
	};
}
