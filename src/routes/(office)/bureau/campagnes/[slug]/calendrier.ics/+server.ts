import { calendarFile } from '#lib/domain/campaign/calendar-file.ts';
import { inLanguage } from '#lib/i18n/localized.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { permitThere } from '#lib/server/services/permit.ts';
import type { RequestHandler } from './$types';

/** The dates of a campaign, for the calendar of whoever prepares it. */
export const GET: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	const campaign = await findCampaign(server.app, event.params.slug);
	permitThere(account, 'read-participation', campaign);
	const { locale } = event.locals;
	const { t } = await createTranslation(locale, ['common', 'path']);
	const title = inLanguage(campaign.title, locale);
	const { opens, closes, collectsUntil, publishes } = campaign.calendar;
	const at = (id: string, moment: number, words: string) => ({
		id: `${campaign.slug}-${id}`,
		at: moment,
		title: words,
		text: ''
	});
	const file = calendarFile(
		title,
		[
			at(
				'opens',
				opens,
				t(($) => $.path.calendar.opens, { title })
			),
			at(
				'closes',
				closes,
				t(($) => $.path.calendar.closes, { title })
			),
			at(
				'collects',
				collectsUntil,
				t(($) => $.path.calendar.collects, { title })
			),
			at(
				'publishes',
				publishes,
				t(($) => $.path.calendar.publishes, { title })
			)
		],
		server.clock()
	);
	return new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${campaign.slug}.ics"`,
			'cache-control': 'no-store'
		}
	});
};
