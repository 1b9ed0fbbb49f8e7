import { json } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { checkCode } from '#lib/server/services/check-code.ts';
import { takeCodeRequest } from '#lib/server/services/address-limit.ts';
import { readJsonText } from '#lib/server/services/read-text.ts';
import type { RequestHandler } from './$types';

const maximumBytes = 1_024;

/** What would become of an access code, asked by the hash of its ticket. No account, no cookie. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const wait = takeCodeRequest(locals.server, getClientAddress());
	if (wait !== null) return problemResponse('too-many-requests');
	try {
		const text = await readJsonText(request, maximumBytes);
		const standing = await checkCode(locals.server, text);
		return json(standing, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, error.place);
	}
};
