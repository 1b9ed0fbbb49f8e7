import { createCipheriv, createDecipheriv, createECDH, createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { type PublicKey, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import { readOrMakeSecret, writeWhole } from '../secret-file.ts';

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
