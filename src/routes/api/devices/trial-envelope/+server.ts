import { answerDevice, readSent } from '#lib/server/services/devices/device-request.ts';
import { tryEnvelope } from '#lib/server/services/devices/try-envelope.ts';
import type { RequestHandler } from './$types';

/** An envelope sealed for nobody in, a signed receipt out; nothing is kept. */
export const POST: RequestHandler = ({ locals, request }) =>
	answerDevice(async () =>
		tryEnvelope(locals.server, request.headers.get('authorization'), await readSent(request))
	);
