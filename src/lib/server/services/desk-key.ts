import { createECDH, hash } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import { ticketAssociatedData, ticketBytes } from '../../protocol/ticket.ts';
import type { Config } from '../config.ts';
import { createOpener, type Opener } from '../sealing/opener.ts';
import { readOrMakeSecret } from '../secret-file.ts';

type Place = Pick<Config, 'data'>;

interface DeskKey {
	readonly publicKey: PublicKey;
	readonly open: Opener;
}

const keys = new Map<string, Promise<DeskKey>>();

/**
 * The public half of the key that tickets are sealed for, for the campaign bundle. It is made at its
 * first use, in `<data>/keys/desk.key`, and shared by all processes over one data folder. It opens
 * tickets and nothing else: responses are sealed for the campaign's key, which this process never holds.
 * @throws Refusal `key-damaged` when the file is not one
 */
export async function deskPublicKey(config: Place): Promise<PublicKey> {
	return (await deskKey(config)).publicKey;
}

/** Says of a ticket what it hashes to, in hexadecimal, which is what the box knows of a code; null for anything that is no ticket of this envelope. */
export type TicketReader = (
	ticket: string,
	envelope: Parameters<typeof ticketAssociatedData>[0]
) => string | null;

/** The reader of tickets. The ticket itself is gone when it returns. Throws as `deskPublicKey` does. */
export async function ticketReader(config: Place): Promise<TicketReader> {
	const { open } = await deskKey(config);
	return (ticket, envelope) => {
		try {
			const opened = open(fromBase64Url(ticket), ticketAssociatedData(envelope));
			const code = opened.length === ticketBytes ? hash('sha256', opened) : null;
			opened.fill(0);
			return code;
		} catch {
			// Another key, another envelope, not base64url: none of ours, and no detail.
			return null;
		}
	};
}

function deskKey({ data }: Place): Promise<DeskKey> {
	const file = join(data, 'keys', 'desk.key');
	const known = keys.get(file);
	if (known !== undefined) return known;
	const reading = readDeskKey(file);
	keys.set(file, reading);
	reading.catch(() => keys.delete(file));
	return reading;
}

/** The file is the private scalar in hexadecimal. */
async function readDeskKey(file: string): Promise<DeskKey> {
	const text = await readOrMakeSecret(file, () => {
		const pair = createECDH('prime256v1');
		pair.generateKeys();
		// OpenSSL leaves out leading zeros of the scalar.
		return Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'));
	});
	const scalar = Buffer.from(text.toString('ascii'), 'hex');
	try {
		const pair = createECDH('prime256v1');
		pair.setPrivateKey(scalar);
		const point = pair.getPublicKey();
		const publicKey: PublicKey = {
			kty: 'EC',
			crv: 'P-256',
			x: point.subarray(1, 33).toString('base64url'),
			y: point.subarray(33).toString('base64url')
		};
		if (scalar.length === 32) return { publicKey, open: createOpener(scalar) };
	} catch {
		// Not a key at all: named below, without what was read.
	}
	throw new Refusal('key-damaged');
}
