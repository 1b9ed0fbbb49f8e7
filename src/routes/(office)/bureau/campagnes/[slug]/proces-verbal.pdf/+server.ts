import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { minutesWanted, printOfficeMinutes } from '#lib/server/services/minutes/print-minutes.ts';
import type { RequestHandler } from './$types';

/** The minutes of a published vote: `?langue=`, and `&papier=a4`. */
export const GET: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const wanted = minutesWanted(event.url.searchParams, event.locals.locale);
	try {
		const pdf = await printOfficeMinutes(server, account, slug, wanted);
		return new Response(pdf, {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="proces-verbal-${slug}.pdf"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (isRefusal(refusal)) return problemResponse(refusal.code);
		throw refusal;
	}
};
