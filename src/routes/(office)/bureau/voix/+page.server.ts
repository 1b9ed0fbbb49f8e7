import { screenWords } from '#lib/client/speech/screen-words.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { readRecorderDesk } from '#lib/server/services/recordings/recorder-desk.ts';
import { permit } from '#lib/server/services/permit.ts';
import type { PageServerLoad } from './$types';

/** Campaigns whose texts can be recorded, with how far each language is. */
export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'record-voices', organisation.id);
	const campaigns = await listCampaigns(server, account, organisation.id);
	const asked = campaigns.filter(({ standing }) =>
		['trial', 'scheduled', 'open'].includes(standing.kind)
	);
	const desks = await Promise.all(
		asked.map(async ({ slug, title }) => {
			const desk = (locale: string | null) =>
				readRecorderDesk(server, account, { slug, locale, medium: 'voice' }, screenWords);
			const { languages } = await desk(null);
			const found = await Promise.all(languages.map(desk));
			return {
				slug,
				title,
				languages: found.map(({ locale, phrases }) => ({
					locale,
					total: phrases?.length ?? null,
					recorded: phrases?.filter(({ recording }) => recording !== null).length ?? 0,
					approved: phrases?.filter(({ recording }) => recording?.state === 'approved').length ?? 0
				}))
			};
		})
	);
	return { desks };
};
