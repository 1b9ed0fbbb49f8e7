import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	randomBytes,
	sign
} from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
	AlgorithmIdentifier,
	AttributeTypeAndValue,
	AttributeValue,
	Certificate,
	Extension,
	Extensions,
	Name,
	RelativeDistinguishedName,
	SubjectPublicKeyInfo,
	TBSCertificate,
	Validity,
	Version
} from '@peculiar/asn1-x509';

/** A private key and the certificate of its public half, both as PEM. */
export interface KeyedCertificate {
	readonly key: string;
	readonly certificate: string;
}

const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const commonName = '2.5.4.3';

/** What a certificate says, before it is signed. */
export interface Draft {
	readonly issuer: Name;
	readonly subject: Name;
	readonly publicKey: Buffer;
	/** Milliseconds since 1970, UTC. */
	readonly from: number;
	readonly until: number;
	readonly extensions: readonly Extension[];
}

/** The certificate as PEM, signed with the key. */
export function signed(key: string, draft: Draft): string {
	const signature = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
	// The first bit stays clear: a serial number is positive.
	const serial = randomBytes(16);
	serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
	const tbsCertificate = new TBSCertificate({
		version: Version.v3,
		serialNumber: bytesOf(serial),
		signature,
		issuer: draft.issuer,
		validity: new Validity({ notBefore: new Date(draft.from), notAfter: new Date(draft.until) }),
		subject: draft.subject,
		subjectPublicKeyInfo: AsnConvert.parse(draft.publicKey, SubjectPublicKeyInfo),
		extensions: new Extensions([...draft.extensions])
	});
	const content = Buffer.from(AsnConvert.serialize(tbsCertificate));
	const certificate = new Certificate({
		tbsCertificate,
		signatureAlgorithm: signature,
		signatureValue: bytesOf(sign('sha256', content, { key, dsaEncoding: 'der' }))
	});
	return pem(Buffer.from(AsnConvert.serialize(certificate)));
}

/** A new key on P-256, its public half as certificates hold it, and its name. */
export function makeKey(): { key: string; publicKey: Buffer; keyName: Buffer } {
	const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const key = pair.privateKey.export({ format: 'pem', type: 'pkcs8' });
	const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
	return { key, publicKey, keyName: keyNameOf(key) };
}

/** How certificates name a key: the first 160 bits of the hash of its point (RFC 7093). */
export function keyNameOf(key: string): Buffer {
	const spki = createPublicKey(createPrivateKey(key)).export({ format: 'der', type: 'spki' });
	const { subjectPublicKey } = AsnConvert.parse(spki, SubjectPublicKeyInfo);
	return createHash('sha256').update(Buffer.from(subjectPublicKey)).digest().subarray(0, 20);
}

/** A name of one part, cut where certificates cut it. */
export function nameOf(text: string): Name {
	const value = new AttributeValue({ utf8String: text.slice(0, 64) });
	return new Name([
		new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonName, value })])
	]);
}

export function extension(extnID: string, critical: boolean, value: unknown): Extension {
	return new Extension({
		extnID,
		critical,
		extnValue: new OctetString(AsnConvert.serialize(value))
	});
}

export function parseCertificate(text: string): Certificate {
	return AsnConvert.parse(
		Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64'),
		Certificate
	);
}

function pem(der: Buffer): string {
	const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Bytes alone, without the larger pool that Node may keep them in. */
function bytesOf(buffer: Buffer): ArrayBuffer {
	return new Uint8Array(buffer).buffer;
}
