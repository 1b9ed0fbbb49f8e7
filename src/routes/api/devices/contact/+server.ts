import { parseDeviceContact } from '#lib/protocol/device.ts';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { answerDevice, readSent } from '#lib/server/services/devices/device-request.ts';
import type { RequestHandler } from './$types';

/** Counts in, news out. */
export const POST: RequestHandler = ({ locals, request }) =>
	answerDevice(async () =>
		contactDevice(
			locals.server,
			request.headers.get('authorization'),
			parseDeviceContact(await readSent(request))
		)
	);
