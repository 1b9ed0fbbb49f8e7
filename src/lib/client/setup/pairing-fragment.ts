const pattern = /^#relier=(\d{6})$/;

/**
 * The pairing code an address brings (`/kiosk#relier=318204`), empty when it brings none. It is
 * taken out of the address at once: a code is nobody's bookmark. A fragment never reaches a server.
 * @param replace puts another address in the place of this one, without a new entry
 */
export function takePairingCode(
	{ hash, pathname, search }: Pick<Location, 'hash' | 'pathname' | 'search'>,
	replace: (address: string) => void
): string {
	const code = pattern.exec(hash)?.[1];
	if (hash.startsWith('#relier')) replace(pathname + search);
	return code ?? '';
}
