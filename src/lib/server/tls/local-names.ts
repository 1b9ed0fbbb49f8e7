import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** The name tablets keep: it stays when the router gives this computer another address. */
export const stableName = 'porte-voix.local';

/**
 * Networks that nobody on the Internet owns; the authority of this computer can vouch for nothing
 * outside them. RFC 1918, RFC 4193, and this very machine.
 */
export const privateNetworks = [
	'10.0.0.0/8',
	'172.16.0.0/12',
	'192.168.0.0/16',
	'127.0.0.0/8',
	'fc00::/7'
] as const;

const privateAddresses = new BlockList();
for (const network of privateNetworks) {
	const [address = '', length] = network.split('/');
	privateAddresses.addSubnet(address, Number(length), isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Whether the address is one of a network nobody else owns. */
export function isPrivateAddress(address: string): boolean {
	if (isIPv4(address)) return privateAddresses.check(address, 'ipv4');
	return isIPv6(address) && privateAddresses.check(address, 'ipv6');
}

/** Under what this computer is reached on its own network. */
export interface LocalNames {
	/** The stable name first. */
	readonly hosts: readonly string[];
	readonly addresses: readonly string[];
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const anywhere: readonly string[] = ['0.0.0.0', '::'];

/**
 * The names and private addresses of a computer.
 * @param listens the address it listens on; its own private addresses when it listens on all
 */
export function localNames(
	listens: string,
	hostname: string,
	interfaces: Interfaces = {}
): LocalNames {
	const own = hostLocalName(hostname);
	const found = Object.values(interfaces)
		.flatMap((addresses) => addresses ?? [])
		.filter(({ internal, scopeid = 0 }) => !internal && scopeid === 0)
		.map(({ address }) => address);
	const addresses = anywhere.includes(listens) ? found : [listens];
	return {
		hosts: [...new Set([stableName, ...(own === null ? [] : [own])])],
		addresses: [...new Set(addresses.filter(isPrivateAddress))].sort()
	};
}

/** The name under which the system itself answers on the network, or null when it has none. */
function hostLocalName(hostname: string): string | null {
	const label = hostname.toLowerCase().split('.')[0] ?? '';
	if (label === 'localhost' || !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) return null;
	return `${label}.local`;
}
