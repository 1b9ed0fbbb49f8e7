import { isRefusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import type { RequestHandler } from './$types';

/** What a passkey is asked to sign, for whoever comes: the same question for everybody. */
export const POST: RequestHandler = async ({ locals, getClientAddress }) => {
	const { accounts } = locals.server;
	try {
		await accounts.attempts.take('address', getClientAddress());
		const options = await accounts.passkeys.signInOptions();
		return Response.json(options, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code);
	}
};
