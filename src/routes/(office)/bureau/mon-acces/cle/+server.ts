import { isRefusal } from '#lib/domain/refusal.ts';
import { ownRequest } from '#lib/server/own-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import type { RequestHandler } from './$types';

/** What a device needs to make a passkey for whoever asks. It changes nothing before it is sent back. */
export const POST: RequestHandler = async (event) => {
	const { account } = ownRequest(event);
	const { accounts } = event.locals.server;
	try {
		const username = await accounts.usernameOf(account.id);
		const options = await accounts.passkeys.registrationOptions({
			id: account.id,
			name: account.name,
			username
		});
		return Response.json(options, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code);
	}
};
