import { error } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { statusOf } from '#lib/server/refusal-status.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readOwnRecording } from '#lib/server/services/recordings/read-recording.ts';
import type { RequestHandler } from './$types';

/** A recording in any state, for those who record and approve. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { server, account } = locals;
	try {
		const { organisation } = await findCampaign(server.app, params.slug);
		const { type, bytes } = await readOwnRecording(server, account, organisation, params.file);
		return new Response(bytes, {
			headers: { 'content-type': type, 'content-length': String(bytes.length) }
		});
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		error(statusOf(refusal.code), refusal.code);
	}
};
