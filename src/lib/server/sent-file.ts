import { Refusal } from '../domain/refusal.ts';
import type { Sent } from './services/backups/bring-backup.ts';

/** A form with a file as a request brings it. @throws Refusal `form-damaged` without a body */
export function sentFile({ headers, body }: Request): Sent {
	if (body === null) throw new Refusal('form-damaged');
	const length = headers.get('content-length');
	return {
		contentType: headers.get('content-type'),
		length: length === null ? null : Number(length),
		// A refusal is said on the same line: it is not torn down for it.
		body: body.values({ preventCancel: true })
	};
}
