import { AsnConvert } from '@peculiar/asn1-schema';
import {
	AuthorityKeyIdentifier,
	BasicConstraints,
	ExtendedKeyUsage,
	GeneralName,
	GeneralSubtree,
	GeneralSubtrees,
	KeyIdentifier,
	KeyUsage,
	KeyUsageFlags,
	NameConstraints,
	SubjectAlternativeName,
	SubjectKeyIdentifier,
	id_ce_authorityKeyIdentifier,
	id_ce_basicConstraints,
	id_ce_extKeyUsage,
	id_ce_keyUsage,
	id_ce_nameConstraints,
	id_ce_subjectAltName,
	id_ce_subjectKeyIdentifier,
	id_kp_serverAuth
} from '@peculiar/asn1-x509';
import {
	extension,
	type KeyedCertificate,
	keyNameOf,
	makeKey,
	nameOf,
	parseCertificate,
	signed
} from './certificate.ts';
import { type LocalNames, privateNetworks } from './local-names.ts';

const day = 24 * 60 * 60 * 1_000;

/** Years of the authority: trusting it again is work for each tablet. */
const authorityDays = 3_652;

/** Apple refuses a certificate of a server that is valid for longer than 398 days. */
const leafDays = 397;

/**
 * An authority of this computer alone. Trusting it gives no power over any other site: it may sign
 * for its own names ending in .local and for private addresses, for servers only, and may make no
 * other authority.
 * @param hosts the names it may sign for
 */
export function makeAuthority(hosts: readonly string[], now: number): KeyedCertificate {
	const { key, publicKey, keyName } = makeKey();
	const name = nameOf(`Porte-voix, ${hosts.at(-1) ?? ''} ${keyName.toString('hex', 0, 3)}`);
	const permitted = [
		...hosts.map((host) => new GeneralName({ dNSName: host })),
		...privateNetworks.map((network) => new GeneralName({ iPAddress: network }))
	].map((base) => new GeneralSubtree({ base }));
	const certificate = signed(key, {
		issuer: name,
		subject: name,
		publicKey,
		from: now - day,
		until: now - day + authorityDays * day,
		extensions: [
			extension(
				id_ce_basicConstraints,
				true,
				new BasicConstraints({ cA: true, pathLenConstraint: 0 })
			),
			extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign)),
			extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
			extension(
				id_ce_nameConstraints,
				true,
				new NameConstraints({ permittedSubtrees: new GeneralSubtrees(permitted) })
			),
			extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyName))
		]
	});
	return { key, certificate };
}

/**
 * A certificate of the server, signed by the authority, that begins a day early: the clock of a
 * tablet may be behind.
 */
export function makeLeaf(
	authority: KeyedCertificate,
	{ hosts, addresses }: LocalNames,
	now: number
): KeyedCertificate {
	const { key, publicKey, keyName } = makeKey();
	const issuer = parseCertificate(authority.certificate).tbsCertificate;
	const alternatives = [
		...hosts.map((host) => new GeneralName({ dNSName: host })),
		...addresses.map((address) => new GeneralName({ iPAddress: address }))
	];
	const certificate = signed(authority.key, {
		issuer: issuer.subject,
		subject: nameOf(hosts[0] ?? ''),
		publicKey,
		from: now - day,
		until: Math.min(now - day + leafDays * day, issuer.validity.notAfter.getTime().getTime()),
		extensions: [
			extension(id_ce_basicConstraints, true, new BasicConstraints()),
			extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
			extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
			extension(id_ce_subjectAltName, false, new SubjectAlternativeName(alternatives)),
			extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyName)),
			extension(
				id_ce_authorityKeyIdentifier,
				false,
				new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(keyNameOf(authority.key)) })
			)
		]
	});
	return { key, certificate };
}

/** The names ending in .local that an authority may sign for. */
export function hostsOfAuthority(certificate: string): string[] {
	const constraints = parseCertificate(certificate).tbsCertificate.extensions?.find(
		({ extnID }) => extnID === id_ce_nameConstraints
	);
	if (constraints === undefined) return [];
	const { permittedSubtrees } = AsnConvert.parse(constraints.extnValue.buffer, NameConstraints);
	return permittedSubtrees === undefined
		? []
		: Array.from(permittedSubtrees, ({ base }) => base.dNSName).filter(
				(host) => host !== undefined
			);
}
