import { parsePairingRequest } from '#lib/protocol/device.ts';
import { answerDevice, readSent } from '#lib/server/services/devices/device-request.ts';
import { pairDevice } from '#lib/server/services/devices/pair-device.ts';
import type { RequestHandler } from './$types';

/** Six digits in, a token and the first news out. */
export const POST: RequestHandler = ({ locals, request, getClientAddress }) =>
	answerDevice(async () =>
		pairDevice(locals.server, parsePairingRequest(await readSent(request)), getClientAddress())
	);
