import { error } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { takeExportRequest } from '#lib/server/services/address-limit.ts';
import { minutesWanted, printMinutes } from '#lib/server/services/minutes/print-minutes.ts';
import { readPublished } from '../../../read-published.ts';
import type { RequestHandler } from './$types';

/** The minutes of a published vote, for everybody: `?langue=`, and `&papier=a4`. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, url, getClientAddress } = event;
	if (takeExportRequest(locals.server, getClientAddress()) !== null) {
		return problemResponse('too-many-requests');
	}
	await readPublished({ locals, params, url });
	try {
		const wanted = minutesWanted(url.searchParams, locals.locale);
		const pdf = await printMinutes(locals.server, params.slug, wanted);
		if (pdf === null) error(404);
		return new Response(pdf, {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="proces-verbal-${params.slug}.pdf"`,
				'cache-control': 'private, no-cache'
			}
		});
	} catch (refusal) {
		if (isRefusal(refusal)) return problemResponse(refusal.code);
		throw refusal;
	}
};
