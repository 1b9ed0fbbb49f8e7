import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import { isMissing, readOrMakeSecret, replaceWhole } from '../secret-file.ts';
import { hostsOfAuthority, makeAuthority, makeLeaf } from './authority.ts';
import type { KeyedCertificate } from './certificate.ts';
import type { LocalNames } from './local-names.ts';

/** Renewed this long before it ends, so that weeks without a start do no harm. */
const renewalMargin = 60 * 24 * 60 * 60 * 1_000;

interface Place {
	/** The data folder. */
	readonly data: string;
}

/**
 * The authority of this computer, made at the first use in `<data>/tls/authority.pem`, readable by
 * the account of the server only. Whoever holds that file can stand in for this computer on its
 * Wi-Fi, and for nothing else.
 * @throws Refusal `certificate-damaged` when the file is not one
 */
export async function readAuthority(
	{ data }: Place,
	names: LocalNames,
	now: number
): Promise<KeyedCertificate> {
	const file = authorityFile(data);
	const make = (): string => written(makeAuthority(names.hosts, now));
	const text = (await readOrMakeSecret(file, () => Buffer.from(make()))).toString();
	const authority = readWritten(text);
	if (authority === null) throw new Refusal('certificate-damaged');
	if (new X509Certificate(authority.certificate).validToDate.getTime() > now) return authority;
	// Nobody trusts one that has ended: every tablet learns the new one, as on the first day.
	const next = make();
	await replaceWhole(file, next);
	return readWritten(next) ?? authority;
}

/** The authority, or null where none was made yet. @throws Refusal `certificate-damaged` */
export async function existingAuthority({ data }: Place): Promise<KeyedCertificate | null> {
	let text;
	try {
		text = await readFile(authorityFile(data), 'utf8');
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
	const authority = readWritten(text);
	if (authority === null) throw new Refusal('certificate-damaged');
	return authority;
}

function authorityFile(data: string): string {
	return join(data, 'tls', 'authority.pem');
}

/**
 * The certificate of the server, in `<data>/tls/server.pem`: made anew when it is missing, damaged,
 * near its end, signed by another authority, or when this computer has another name or address.
 */
export async function readServerCertificate(
	{ data }: Place,
	authority: KeyedCertificate,
	names: LocalNames,
	now: number
): Promise<KeyedCertificate> {
	const file = join(data, 'tls', 'server.pem');
	const may = new Set(hostsOfAuthority(authority.certificate));
	// An authority that was made under another name of this computer cannot sign for the new one.
	const wanted = { ...names, hosts: names.hosts.filter((host) => may.has(host)) };
	const held = readWritten(await readFile(file, 'utf8').catch(() => ''));
	if (held !== null && isGood(held, authority, wanted, now)) return held;
	const made = makeLeaf(authority, wanted, now);
	await replaceWhole(file, written(made));
	return made;
}

/** The names and addresses a certificate is good for. */
export function namesOf(certificate: string): LocalNames {
	const alternatives = new X509Certificate(certificate).subjectAltName?.split(', ') ?? [];
	const of = (kind: string): string[] =>
		alternatives.flatMap((entry) => (entry.startsWith(kind) ? [entry.slice(kind.length)] : []));
	return { hosts: of('DNS:'), addresses: of('IP Address:').map(plainAddress) };
}

function isGood(
	held: KeyedCertificate,
	authority: KeyedCertificate,
	wanted: LocalNames,
	now: number
): boolean {
	const certificate = new X509Certificate(held.certificate);
	const signer = new X509Certificate(authority.certificate);
	const ends = certificate.validToDate.getTime();
	// A certificate that ends with its authority cannot be made longer.
	const endsWithIt = ends >= signer.validToDate.getTime();
	const names = namesOf(held.certificate);
	return (
		certificate.verify(signer.publicKey) &&
		certificate.validFromDate.getTime() <= now &&
		(ends - now > renewalMargin || endsWithIt) &&
		same(names.hosts, wanted.hosts) &&
		same(names.addresses, wanted.addresses.map(plainAddress))
	);
}

function same(some: readonly string[], others: readonly string[]): boolean {
	return [...some].sort().join() === [...others].sort().join();
}

/** One spelling of an address: certificates write the zeros of IPv6 out. */
function plainAddress(address: string): string {
	return new URL(
		address.includes(':') ? `http://[${address}]` : `http://${address}`
	).hostname.replace(/^\[|\]$/g, '');
}

function written({ key, certificate }: KeyedCertificate): string {
	return `${key.trim()}\n${certificate}`;
}

const block = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----\n?/g;

function readWritten(text: string): KeyedCertificate | null {
	const blocks = [...text.matchAll(block)].map(([whole, name]) => ({ whole, name }));
	const key = blocks.find(({ name }) => name === 'PRIVATE KEY')?.whole;
	const certificate = blocks.find(({ name }) => name === 'CERTIFICATE')?.whole;
	if (key === undefined || certificate === undefined) return null;
	try {
		const isPair = new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
		return isPair ? { key, certificate } : null;
	} catch {
		return null;
	}
}
