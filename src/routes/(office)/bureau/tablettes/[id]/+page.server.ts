import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { noteErasure } from '#lib/server/services/devices/note-erasure.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { readNextStep } from '#lib/server/services/read-first-run.ts';
import { originOf, readTabletWay, trustGuide } from '#lib/server/services/tablet-way.ts';
import { namesThisMachineOnly } from '#lib/server/config.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was just done, by the mark its address carries. */
const marks = { ajoutee: 'added', corrigee: 'saved', notee: 'noted', retiree: 'retired' } as const;

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const device = await readDevice(server, account, organisation.id, event.params.id);
	const done = Object.entries(marks).find(([mark]) => event.url.searchParams.has(mark));
	const next = await readNextStep(server, account, organisation.id);
	return { device, now: server.clock(), done: done?.[1] ?? null, next };
};

export const actions: Actions = {
	relier: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { id } = event.params;
		try {
			const { pairedAt } = await readDevice(server, account, organisation.id, id);
			const code = await makePairingCode(server, account, organisation.id, id);
			const way = await readTabletWay(server);
			const origin = originOf(server.config, way);
			const hereOnly = namesThisMachineOnly({ origin }) && way !== 'this-computer';
			// Shown on this answer only: it stands in no address and is kept nowhere.
			return {
				values: {},
				errors: {},
				refusal: null,
				pairing: { ...code, origin, hereOnly, pairedAt, guide: trustGuide(server.config, way) }
			};
		} catch (error) {
			return refuseForm({}, error);
		}
	},
	effacement: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await noteErasure(server, account, organisation.id, event.params.id);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/tablettes/${event.params.id}?notee`);
	}
};
