import { createECDH, hash } from 'node:crypto';
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { slugPattern } from '../../domain/campaign/slug.ts';
import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import { ticketAssociatedData, ticketBytes } from '../../protocol/ticket.ts';
import type { Config } from '../config.ts';
import { createOpener, type Opener } from '../sealing/opener.ts';
import { campaignKeysHeld, isMissing, readOrMakeSecret } from '../secret-file.ts';

type Place = Pick<Config, 'data'>;

interface DeskKey {
	/** As it stands in the file: one that was made anew is another key. */
	readonly text: string;
	readonly publicKey: PublicKey;
	readonly open: Opener;
}

const keys = new Map<string, DeskKey>();

/**
 * The public half of the key that the tickets of one campaign are sealed for, for its bundle. The
 * key is made when it is first asked for, in `<data>/keys/desk-SLUG.key`, shared by all processes
 * over one data folder, and destroyed once the campaign is counted: a ticket that a tablet's disk
 * still holds then opens for nobody. It opens tickets and nothing else: responses are sealed for the
 * campaign's key, which this process never holds.
 * @param make whether one is made where there is none
 * @returns null where there is none, and none is made
 * @throws Refusal `key-damaged` when the file is not one
 */
export async function deskPublicKey(
	config: Place,
	campaign: string,
	make: boolean
): Promise<PublicKey | null> {
	const file = fileOf(config, campaign);
	if (file === null) return null;
	if (make) await readOrMakeSecret(file, newScalar);
	return (await readDeskKey(file))?.publicKey ?? null;
}

/** Says of a ticket what it hashes to, in hexadecimal, which is what the box knows of a code; null for anything that is no ticket of this envelope. */
export type TicketReader = (
	ticket: string,
	envelope: Parameters<typeof ticketAssociatedData>[0]
) => string | null;

/**
 * The reader of the tickets of these campaigns; a ticket of another, or of one whose key is gone,
 * is none. The ticket itself is gone when it returns. Throws as `deskPublicKey` does.
 */
export async function ticketReader(
	config: Place,
	campaigns: ReadonlySet<string>
): Promise<TicketReader> {
	const openers = new Map<string, Opener>();
	for (const campaign of campaigns) {
		const file = fileOf(config, campaign);
		const key = file === null ? null : await readDeskKey(file);
		if (key !== null) openers.set(campaign, key.open);
	}
	return (ticket, envelope) => {
		const open = openers.get(envelope.campaign);
		if (open === undefined) return null;
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

/** Campaigns that have a desk key. */
export function deskKeysHeld({ data }: Place): Promise<string[]> {
	return campaignKeysHeld(data, 'desk');
}

/** Destroys the key of a campaign, if there is one: no ticket of it is ever opened again. */
export async function destroyDeskKey(config: Place, campaign: string): Promise<void> {
	const file = fileOf(config, campaign);
	if (file === null) return;
	keys.delete(file);
	await unlink(file).catch((error: unknown) => {
		if (!isMissing(error)) throw error;
	});
}

/** A name that came with an envelope leads to no other file. */
function fileOf({ data }: Place, campaign: string): string | null {
	return campaign.length <= 80 && slugPattern.test(campaign)
		? join(data, 'keys', `desk-${campaign}.key`)
		: null;
}

/** Read each time: another process may have destroyed it, or made another. */
async function readDeskKey(file: string): Promise<DeskKey | null> {
	let text: string;
	try {
		text = await readFile(file, 'ascii');
	} catch (error) {
		if (!isMissing(error)) throw error;
		keys.delete(file);
		return null;
	}
	const known = keys.get(file);
	if (known?.text === text) return known;
	const key = parsedKey(text);
	keys.set(file, key);
	return key;
}

/** The file is the private scalar in hexadecimal. */
function newScalar(): Buffer {
	const pair = createECDH('prime256v1');
	pair.generateKeys();
	// OpenSSL leaves out leading zeros of the scalar.
	return Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'));
}

function parsedKey(text: string): DeskKey {
	const scalar = Buffer.from(text, 'hex');
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
		if (scalar.length === 32) return { text, publicKey, open: createOpener(scalar) };
	} catch {
		// Not a key at all: named below, without what was read.
	}
	throw new Refusal('key-damaged');
}
