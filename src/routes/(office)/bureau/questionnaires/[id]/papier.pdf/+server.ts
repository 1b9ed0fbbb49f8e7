import { error } from '@sveltejs/kit';
import { dayAt } from '#lib/domain/campaign/local-moment.ts';
import { paperSizes } from '#lib/domain/paper/paper-size.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { printForm } from '#lib/server/paper/print-form.ts';
import { readHelp } from '#lib/server/services/organisations.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import type { RequestHandler } from './$types';

/** The form on paper as a trial, with days that are examples. Nothing of it can be counted. */
export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { searchParams } = event.url;
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const questionnaire = textOf(one, searchParams.get('version'));
	const locale = searchParams.get('langue') ?? 'fr';
	if (!isLocale(locale) || !questionnaire.languages.includes(locale)) error(404);
	const now = server.clock();
	const help = await readHelp(server, organisation.id);
	const closes = dayAt(now, 25, 20);
	const { t } = await createTranslation(locale, ['common', 'paper', 'outcome']);
	const form = layOutForm(
		{
			questionnaire,
			title: questionnaire.title,
			askedBy: organisation.name,
			unit: 'household',
			calendar: {
				opens: dayAt(now, 7, 9),
				closes,
				collectsUntil: closes,
				publishes: dayAt(now, 39, 12)
			},
			help,
			place: help.place,
			codes: false,
			quotable: false,
			trial: true,
			demonstration: false,
			code: 'ESSAI'
		},
		{
			t,
			locale,
			page: paperSizes.find((size) => size === searchParams.get('format')) ?? 'us-letter'
		}
	);
	return new Response(await printForm(server.config.root, form), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${questionnaire.id}-${locale}.pdf"`,
			'cache-control': 'no-store'
		}
	});
};
