import { json } from '@sveltejs/kit';
import { openCampaigns } from '#lib/server/services/campaign-bundle.ts';
import type { RequestHandler } from './$types';

/** What a tablet can be set up for. */
export const GET: RequestHandler = async ({ locals }) =>
	json(await openCampaigns(locals.server), { headers: { 'cache-control': 'no-store' } });
