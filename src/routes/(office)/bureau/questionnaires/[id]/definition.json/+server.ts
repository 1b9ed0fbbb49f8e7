import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import type { RequestHandler } from './$types';

/** The definition as it is hashed; what comes back from it is the same. */
export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const text = textOf(one, event.url.searchParams.get('version'));
	return new Response(canonicalJson(text), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${text.id}-${text.version}.json"`,
			'cache-control': 'no-store'
		}
	});
};
