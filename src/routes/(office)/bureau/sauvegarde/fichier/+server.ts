import { officeRequest } from '#lib/server/office-request.ts';
import { downloadBackup } from '#lib/server/services/backups/make-backup.ts';
import type { RequestHandler } from './$types';

/** Sent by a form: an address that is only followed makes no backup. */
export const POST: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { name, bytes, body } = await downloadBackup(server, account, organisation.id);
	return new Response(body, {
		headers: {
			'content-type': 'application/octet-stream',
			'content-length': String(bytes),
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
