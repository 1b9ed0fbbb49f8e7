import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { readForm, type RefusedForm, refuseForm } from './form.ts';
import { officeRequest } from './office-request.ts';
import { printedAccess, type ShownAccess } from './printed-access.ts';
import { findMailable, mailSlip } from './services/access/mail-slip.ts';

/** The page of a slip again, with what became of its letter. */
interface MailedForm extends RefusedForm {
	readonly printed: ShownAccess;
	readonly mailed: boolean;
}

/**
 * Sends the link of a slip that the page shows, and shows the slip again, whatever became of the
 * letter: it may not be printed yet, and its code stands nowhere else.
 * @param person whose way back it is; null for an invitation
 */
export async function mailForm(
	event: RequestEvent,
	person: string | null
): Promise<MailedForm | ActionFailure<RefusedForm> | ActionFailure<MailedForm>> {
	const { server, account, organisation } = await officeRequest(event);
	const { code = '', mailAddress = '' } = await readForm(event.request);
	try {
		const slip = await findMailable(server, account, organisation.id, person, String(code));
		const printed = printedAccess(server.config, slip.access);
		try {
			await mailSlip(server, slip, event.locals.locale, { mailAddress });
			return { values: {}, errors: {}, refusal: null, printed, mailed: true };
		} catch (error) {
			const { status, data } = refuseForm({ mailAddress }, error);
			return fail(status, { ...data, printed, mailed: false });
		}
	} catch (error) {
		return refuseForm({}, error);
	}
}
