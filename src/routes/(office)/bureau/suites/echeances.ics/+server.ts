import { calendarFile } from '#lib/domain/campaign/calendar-file.ts';
import { momentOf } from '#lib/domain/campaign/local-moment.ts';
import { isOver, numberText, standingOf } from '#lib/domain/followup/commitment.ts';
import { inLanguage } from '#lib/i18n/localized.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readFollowUpDesk } from '#lib/server/services/followup/read-desk.ts';
import { roleWords } from '#lib/wording/followup/commitment-words.ts';
import type { RequestHandler } from './$types';

/** The first day of each month in which something was promised, for the calendar of who sees to it. */
export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { commitments } = await readFollowUpDesk(server, account, organisation.id);
	const { locale } = event.locals;
	const { t } = await createTranslation(locale, ['common', 'followup', 'followdesk']);
	const events = commitments.flatMap((commitment) => {
		const { due, state, who } = standingOf(commitment);
		if (due === null || isOver(state)) return [];
		const number = numberText(commitment.number);
		const words = { number, text: inLanguage(commitment.text, locale) };
		return [
			{
				id: `engagement-${commitment.id}`,
				at: momentOf(`${due}-01T09:00`),
				title: t(($) => $.followdesk.ics.title, words),
				text: roleWords({ t }, who)
			}
		];
	});
	return new Response(
		calendarFile(
			t(($) => $.followdesk.title),
			events,
			server.clock()
		),
		{
			headers: {
				'content-type': 'text/calendar; charset=utf-8',
				'content-disposition': 'attachment; filename="engagements.ics"',
				'cache-control': 'no-store'
			}
		}
	);
};
