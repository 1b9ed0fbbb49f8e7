import { json } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import type { RequestHandler } from './$types';

/** All a device needs to ask the questions offline. The device keeps it; caches do not. */
export const GET: RequestHandler = async ({ locals, params }) => {
	try {
		const bundle = await campaignBundle(locals.server, params.slug);
		return json(bundle, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, 'slug');
	}
};
