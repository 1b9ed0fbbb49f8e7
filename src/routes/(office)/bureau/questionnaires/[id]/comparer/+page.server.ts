import { compareVersions } from '#lib/domain/questionnaire/edit/compare.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { searchParams } = event.url;
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const [from, to] = [searchParams.get('de'), searchParams.get('a')];
	const [before, after] = [textOf(one, from), textOf(one, to)];
	return {
		id: one.id,
		title: after.title,
		before: String(before.version),
		after: to === null || to === 'brouillon' ? null : String(after.version),
		differences: compareVersions(before, after)
	};
};
