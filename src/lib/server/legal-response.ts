import { error, type RequestEvent } from '@sveltejs/kit';
import { paperSizes } from '../domain/paper/paper-size.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type OfficeRequest, officeRequest } from './office-request.ts';
import { problemResponse } from './refusal-status.ts';
import type { LegalPrint } from './services/legal/print-legal.ts';

/** A legal document as the answer to a request: `?langue=en`, `?format=a4`; French on Letter unless said. */
export async function legalResponse(
	event: RequestEvent,
	name: string,
	print: (request: OfficeRequest, how: LegalPrint) => Promise<Uint8Array<ArrayBuffer>>
): Promise<Response> {
	const request = await officeRequest(event);
	const { searchParams } = event.url;
	const language = searchParams.get('langue') ?? 'fr';
	if (language !== 'fr' && language !== 'en') error(404);
	const page = paperSizes.find((size) => size === searchParams.get('format')) ?? 'us-letter';
	try {
		return new Response(await print(request, { language, page }), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="${name}-${language}.pdf"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		return problemResponse(refusal.code);
	}
}
