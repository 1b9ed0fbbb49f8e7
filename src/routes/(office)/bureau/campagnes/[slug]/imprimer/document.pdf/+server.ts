import { redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { type FormValues, readForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { printCampaign } from '#lib/server/services/print/print-campaign.ts';
import type { RequestHandler } from './$types';

/**
 * All that was ticked as one PDF. Codes may be in it: it is the answer to a form, shown and not
 * saved, which no cache keeps and no address leads back to.
 */
export const POST: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const values = await readForm(event.request);
	const { held, pages } = values;
	try {
		const pdf = await printCampaign(server, account, slug, values, {
			pages: Number(pages),
			held: typeof held === 'string' ? held : ''
		});
		return new Response(pdf, {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="${slug}.pdf"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		const { code } = refusal;
		if (code === 'forbidden' || code === 'campaign-not-found') return problemResponse(code);
		// A person reads it: the page says why, with what was ticked and the pages it makes now.
		redirect(303, `/bureau/campagnes/${slug}/imprimer?${chosen(values, code)}`);
	}
};

function chosen(values: FormValues, refusal: string): string {
	const kept = Object.entries(values)
		.filter(([name]) => name !== 'held' && name !== 'pages')
		.flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
	return new URLSearchParams([...kept, ['refus', refusal]]).toString();
}
