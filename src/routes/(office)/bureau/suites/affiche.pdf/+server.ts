import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { posterWanted, printFollowUp } from '#lib/server/services/followup/print-follow-up.ts';
import type { RequestHandler } from './$types';

/** The poster of a campaign: `?campagne=SLUG`, and `&immeuble=`, `&langue=`, `&papier=a4`. */
export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const wanted = posterWanted(event.url.searchParams, event.locals.locale);
	try {
		const pdf = await printFollowUp(server, account, organisation.id, wanted);
		return new Response(pdf, {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="suites-${wanted.locale}.pdf"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (isRefusal(refusal)) return problemResponse(refusal.code);
		throw refusal;
	}
};
