import { guessedDevice, isDevice } from '#lib/ui/trust/guide-steps.ts';
import { readTabletWay, tabletOrigin } from '#lib/server/services/tablet-way.ts';
import { authorityStanding } from '#lib/server/services/tablet-way-standing.ts';
import type { PageServerLoad } from './$types';

/** How a device learns to trust this computer; read in plain HTTP, before it does. */
export const load: PageServerLoad = async ({ locals, url, request }) => {
	const { server } = locals;
	const wanted = url.searchParams.get('appareil');
	const isWifi = (await readTabletWay(server)) === 'same-wifi';
	// Who came by an address in digits goes on by it: the name may not be found on this device.
	const isDoor = server.door.names().includes(url.hostname.replace(/^\[|\]$/g, ''));
	return {
		expected: isWifi,
		device: isDevice(wanted) ? wanted : guessedDevice(request.headers.get('user-agent') ?? ''),
		secureOrigin: isDoor ? `https://${url.host}` : await tabletOrigin(server),
		encrypted: url.protocol === 'https:',
		fingerprint: (await authorityStanding(server.config))?.fingerprint ?? null
	};
};
