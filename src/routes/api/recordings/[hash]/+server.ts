import { isRefusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { readApprovedRecording } from '#lib/server/services/recordings/read-recording.ts';
import type { RequestHandler } from './$types';

/** An approved recording: its name is the hash of its bytes, so it never changes. */
export const GET: RequestHandler = async ({ locals, params }) => {
	try {
		const { type, bytes } = await readApprovedRecording(locals.server, params.hash);
		return new Response(bytes, {
			headers: {
				'content-type': type,
				'content-length': String(bytes.length),
				'cache-control': 'public, max-age=31536000, immutable'
			}
		});
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, 'hash');
	}
};
