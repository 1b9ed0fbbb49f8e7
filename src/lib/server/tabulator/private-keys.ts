import { createCipheriv, createDecipheriv, createECDH, createHash, randomBytes } from 'node:crypto';
import { open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { type PublicKey, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import { isMissing, readOrMakeSecret, writeWhole } from '../secret-file.ts';

const keyFileSchema = v.strictObject({
	version: v.literal(1),
	campaign: v.string(),
	publicKey: publicKeySchema,
	/** Nonce (12 bytes), private scalar under AES-256-GCM, tag (16 bytes); base64url. */
	wrapped: v.string()
});

export interface CampaignKey {
	readonly publicKey: PublicKey;
	/** Its short name. */
	readonly key: string;
}

const cipher = 'aes-256-gcm';
const keyName = /^[0-9a-f]{16}$/;

/**
 * The private keys of the campaigns, in `<data>/keys`, each wrapped with the master key beside
 * them: a copied key file alone opens nothing. Only the tabulator's process uses this.
 */
export interface PrivateKeys {
	/** Makes a key; it is on the disk before its public half is known to anybody. */
	create(campaign: string): Promise<CampaignKey>;
	/** The private scalar. @throws Refusal `key-missing` or `key-damaged` */
	read(campaign: string, key: string): Promise<Buffer>;
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
		async create(campaign) {
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
			const wrapped = wrap(await master(), scalar, boundTo(campaign, key));
			const content = { version: 1, campaign, publicKey, wrapped: wrapped.toString('base64url') };
			await writeWhole(join(folder, `${key}.json`), JSON.stringify(content));
			return { publicKey, key };
		},
		async read(campaign, key) {
			const file = await readKeyFile(folder, key);
			if (file.campaign !== campaign) throw new Refusal('key-missing');
			return unwrap(await master(), Buffer.from(file.wrapped, 'base64url'), boundTo(campaign, key));
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

function wrap(master: Buffer, scalar: Buffer, bound: Buffer): Buffer {
	const nonce = randomBytes(12);
	const wrapping = createCipheriv(cipher, master, nonce).setAAD(bound);
	return Buffer.concat([nonce, wrapping.update(scalar), wrapping.final(), wrapping.getAuthTag()]);
}

function unwrap(master: Buffer, wrapped: Buffer, bound: Buffer): Buffer {
	try {
		const opening = createDecipheriv(cipher, master, wrapped.subarray(0, 12), {
			authTagLength: 16
		});
		opening.setAAD(bound).setAuthTag(wrapped.subarray(-16));
		return Buffer.concat([opening.update(wrapped.subarray(12, -16)), opening.final()]);
	} catch {
		throw new Refusal('key-damaged');
	}
}
