import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { layOutCard } from '#lib/export/paper/lay-out-card.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import { paperSizes } from '#lib/domain/paper/paper-size.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { printForm } from '#lib/server/paper/print-form.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { readPaperForm } from '#lib/server/services/paper/paper-form.ts';
import type { RequestHandler } from './$types';

/** The paper form, or its answer card (`?quoi=carte`), in one language, on one size of paper. */
export const GET: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	const { searchParams } = event.url;
	const locale = searchParams.get('langue') ?? '';
	const page = paperSizes.find((size) => size === searchParams.get('format')) ?? 'us-letter';
	const site = searchParams.get('immeuble');
	if (!isLocale(locale)) error(404);
	try {
		const source = await readPaperForm(server, account, event.params.slug, {
			language: locale,
			site: site === null || site === '' ? null : site
		});
		const { t } = await createTranslation(locale, ['common', 'paper', 'outcome']);
		const layOut = searchParams.get('quoi') === 'carte' ? layOutCard : layOutForm;
		const pdf = await printForm(server.config.root, layOut(source, { t, locale, page }));
		return new Response(pdf, {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="${source.code}-${page}.pdf"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		const { code } = refusal;
		if (code === 'forbidden' || code === 'campaign-not-found') return problemResponse(code);
		// A person reads it: the page of paper says why.
		redirect(303, `/bureau/campagnes/${event.params.slug}/papier?refus=${code}`);
	}
};
