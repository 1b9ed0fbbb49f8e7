import type { PairedDevice, Pairing, PairingRefusal } from '../device/paired-device.ts';
import { storageRefusal } from '../storage/storage-fault.ts';

/** What pairing again needs of the tablet; tests bring their own. */
interface PairingAgain {
	readonly read: () => PairedDevice | null;
	readonly pair: (code: string, only: string | undefined) => Promise<Pairing>;
	/** Forgets the exit code. */
	readonly forget: () => void;
}

/**
 * Pairs a tablet whose exit code was forgotten, by a fresh code of the office, as the tablet it is:
 * a code for another tablet, or of another office on the same server, opens nothing here. The exit
 * code is forgotten once the server has agreed, and not before. Never throws.
 */
export async function pairAgain(
	code: string,
	{ read, pair, forget }: PairingAgain
): Promise<Pairing> {
	try {
		const pairing = await pair(code, read()?.news.device.id);
		if (pairing.kind === 'paired') forget();
		return pairing;
	} catch (error) {
		const reason = storageRefusal(error).code as PairingRefusal;
		return { kind: 'refused', reason, retryAfter: 0 };
	}
}
