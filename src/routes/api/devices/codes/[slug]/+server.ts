import { deviceCodes } from '#lib/server/services/devices/device-codes.ts';
import { answerDevice } from '#lib/server/services/devices/device-request.ts';
import type { RequestHandler } from './$types';

/** Tags of the access codes of one campaign. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	answerDevice(() => deviceCodes(locals.server, request.headers.get('authorization'), params.slug));
