import { json } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { openBatch } from '#lib/server/services/paper/open-batch.ts';
import { readJsonText } from '#lib/server/services/read-text.ts';
import type { RequestHandler } from './$types';

/** Opens a batch, whose code was drawn in the browser and stays there. */
export const POST: RequestHandler = async (event) => {
	try {
		const { server, account } = await officeRequest(event);
		const text = await readJsonText(event.request, 4_096);
		const opened = await openBatch(server, account, event.params.slug, jsonIn(text));
		return json(opened, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (isRefusal(error)) return problemResponse(error.code);
		throw error;
	}
};

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
