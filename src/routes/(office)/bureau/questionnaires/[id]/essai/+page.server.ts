import { error } from '@sveltejs/kit';
import { officeRequest } from '#lib/server/office-request.ts';
import { readHelp } from '#lib/server/services/organisations.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import type { PageServerLoad } from './$types';

/** All that is needed to answer as a tenant does. Nothing is prepared for it, nothing comes back. */
export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { searchParams } = event.url;
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const version = searchParams.get('version');
	const questionnaire = textOf(one, version);
	if (questionnaire.questions.length === 0) error(404);
	const { name, tenure } = organisation;
	return {
		id: one.id,
		version,
		questionnaire,
		device: searchParams.get('ecran') === 'tablette' ? ('tablet' as const) : ('phone' as const),
		organisation: { name, tenure },
		help: await readHelp(server, organisation.id),
		now: server.clock(),
		locale: event.locals.locale
	};
};
