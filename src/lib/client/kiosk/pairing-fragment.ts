const pattern = /^#relier=(\d{6})$/;

/**
 * The pairing code an address brings (`/kiosk#relier=318204`): empty when it asks for pairing but
 * brings none, null when it asks for nothing. It is taken out of the address as soon as the page
 * opens, also where an exit code comes first: a code is nobody's bookmark. A fragment never reaches
 * a server.
 */
export function takePairingCode(
	{ hash, pathname, search }: Pick<Location, 'hash' | 'pathname' | 'search'> = location,
	past: Pick<History, 'state' | 'replaceState'> = history
): string | null {
	if (!hash.startsWith('#relier')) return null;
	past.replaceState(past.state, '', pathname + search);
	return pattern.exec(hash)?.[1] ?? '';
}
