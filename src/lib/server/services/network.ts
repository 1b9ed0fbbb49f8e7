import { isIP } from 'node:net';

/**
 * What of an address is counted: one IPv4 address, or the /64 network one household or hall has of
 * IPv6, however it is written. Null for loopback: a proxy on the same machine hides the addresses
 * behind it.
 */
export function networkOf(address: string): string | null {
	const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
	if (plain === '::1' || plain.startsWith('127.')) return null;
	return isIP(plain) === 6 ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

/** The eight groups of an IPv6 address, without leading zeros (RFC 4291, section 2.2). */
function groupsOf(address: string): string[] {
	const [head = [], tail = []] = address
		.split('::')
		.map((part) =>
			part === ''
				? []
				: part.split(':').flatMap((group) => (group.includes('.') ? ['', ''] : group))
		);
	const left = Math.max(0, 8 - head.length - tail.length);
	const groups = [...head, ...Array.from({ length: left }, () => '0'), ...tail];
	return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
