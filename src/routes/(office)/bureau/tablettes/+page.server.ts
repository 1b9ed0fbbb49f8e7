import { officeRequest } from '#lib/server/office-request.ts';
import { listDevices, sitesOfDevices } from '#lib/server/services/devices/list-devices.ts';
import { permit } from '#lib/server/services/permit.ts';
import { readTabletWay } from '#lib/server/services/tablet-way.ts';
import { trustEnd } from '#lib/server/services/tablet-way-standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
	const [devices, sites, way] = await Promise.all([
		listDevices(server, account, organisation.id),
		sitesOfDevices(server, organisation.id),
		readTabletWay(server)
	]);
	const isOut = ({ standing }: (typeof devices)[number]): boolean =>
		standing.kind === 'revoked' || standing.kind === 'lost';
	return {
		now: server.clock(),
		devices: devices.filter((device) => !isOut(device)),
		out: devices.filter(isOut),
		needsSite: sites.length === 0,
		needsWay: way === null,
		trustEnds: await trustEnd(server, way)
	};
};
