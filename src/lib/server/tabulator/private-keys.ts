import { createECDH, createHash, randomBytes } from 'node:crypto';
import { open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { type PublicKey, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import { lock, unlock } from '../sealing/secret-box.ts';
import { isMissing, readOrMakeSecret, writeWhole } from '../secret-file.ts';
import { lockFor, unlockFor } from './custody.ts';

const keyFileSchema = v.strictObject({
	version: v.literal(1),
	campaign: v.string(),
	publicKey: publicKeySchema,
	/**
	 * Nonce (12 bytes), private scalar under AES-256-GCM, tag (16 bytes); base64url. In custody, what
	 * is so wrapped is itself locked with the secret of the custodians.
	 */
	wrapped: v.string(),
	custody: v.optional(v.literal('shares'))
});

export interface CampaignKey {
	readonly publicKey: PublicKey;
	/** Its short name. */
	readonly key: string;
}

const keyName = /^[0-9a-f]{16}$/;

/**
 * The private keys of the campaigns, in `<data>/keys`, each wrapped with the master key beside
 * them: a copied key file alone opens nothing. Only the tabulator's process uses this.
 */
export interface PrivateKeys {
	/**
	 * Makes a key; it is on the disk before its public half is known to anybody.
	 * @param secret of the custodians: without it nobody reads the private half again
	 */
	create(campaign: string, secret?: Uint8Array): Promise<CampaignKey>;
	/**
	 * The private scalar.
	 * @throws Refusal `key-missing`, `key-damaged`, `key-in-custody` when it needs the secret of the
	 * custodians, `shares-open-nothing` for another secret
	 */
	read(campaign: string, key: string, secret?: Uint8Array): Promise<Buffer>;
	/** Destroys one key of a campaign; returns how many there were of it, one or none. */
	destroyOne(campaign: string, key: string): Promise<number>;
	/** How many keys of a campaign there are, that of its trial too. */
	held(campaign: string): Promise<number>;
	/** Destroys every key of a campaign; returns how many there were. */
	destroy(campaign: string): Promise<number>;
}

export function privateKeys(data: string): PrivateKeys {
	const folder = join(data, 'keys');
	const master = async (): Promise<Buffer> => {
		const secret = await readOrMakeSecret(join(folder, 'master.key'), () => randomBytes(32));
		if (secret.length !== 32) throw new Refusal('key-damaged');
		return secret;
	};
	return {
		async create(campaign, secret) {
			const pair = createECDH('prime256v1');
			const point = pair.generateKeys();
			const key = createHash('sha256').update(point).digest('hex').slice(0, 16);
			const publicKey: PublicKey = {
				kty: 'EC',
				crv: 'P-256',
				x: point.subarray(1, 33).toString('base64url'),
				y: point.subarray(33).toString('base64url')
			};
			// OpenSSL leaves out leading zeros of the scalar.
			const scalar = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex');
			const kept =
				secret === undefined ? scalar : lockFor('private-key', secret, scalar, { campaign, key });
			const wrapped = lock(await master(), kept, boundTo(campaign, key)).toString('base64url');
			const custody = secret === undefined ? {} : { custody: 'shares' };
			const content = { version: 1, campaign, publicKey, wrapped, ...custody };
			await writeWhole(join(folder, `${key}.json`), JSON.stringify(content));
			return { publicKey, key };
		},
		async read(campaign, key, secret) {
			const file = await readKeyFile(folder, key);
			if (file.campaign !== campaign) throw new Refusal('key-missing');
			const wrapped = Buffer.from(file.wrapped, 'base64url');
			const kept = unlock(await master(), wrapped, boundTo(campaign, key));
			if (kept === null) throw new Refusal('key-damaged');
			if (file.custody === undefined) return kept;
			if (secret === undefined) throw new Refusal('key-in-custody');
			return unlockFor('private-key', secret, kept, { campaign, key });
		},
		async destroyOne(campaign, key) {
			const file = await readKeyFile(folder, key).catch(() => null);
			if (file?.campaign !== campaign) return 0;
			await destroyFile(join(folder, `${key}.json`));
			return 1;
		},
		async held(campaign) {
			return (await filesOf(folder, campaign)).length;
		},
		async destroy(campaign) {
			const files = await filesOf(folder, campaign);
			for (const file of files) await destroyFile(file);
			return files.length;
		}
	};
}

async function readKeyFile(folder: string, key: string) {
	if (!keyName.test(key)) throw new Refusal('key-missing');
	let text: string;
	try {
		text = await readFile(join(folder, `${key}.json`), 'utf8');
	} catch {
		throw new Refusal('key-missing');
	}
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFileSchema), text);
	if (!parsed.success) throw new Refusal('key-damaged');
	return parsed.output;
}

/** The key files of a campaign. What is damaged belongs to nobody, and opens nothing. */
async function filesOf(folder: string, campaign: string): Promise<string[]> {
	const files: string[] = [];
	for (const name of await readdir(folder).catch(() => [])) {
		const key = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
		if (!keyName.test(key)) continue;
		const file = await readKeyFile(folder, key).catch(() => null);
		if (file?.campaign === campaign) files.push(join(folder, name));
	}
	return files;
}

/** Its bytes first, and then its name: a disk that is copied in between holds a key of zeros. */
async function destroyFile(file: string): Promise<void> {
	try {
		const handle = await open(file, 'r+');
		try {
			const { size } = await handle.stat();
			await handle.write(Buffer.alloc(size), 0, size, 0);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await unlink(file);
	} catch (error) {
		// Another process was there first.
		if (!isMissing(error)) throw error;
	}
}

const boundTo = (campaign: string, key: string): Buffer =>
	Buffer.from(`porte-voix-key/1\n${campaign}\n${key}`);
