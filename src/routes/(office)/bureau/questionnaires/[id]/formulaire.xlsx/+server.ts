import { officeRequest } from '#lib/server/office-request.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import { writeXlsFormFile } from '#lib/server/xlsform/write-xlsform.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const text = textOf(one, event.url.searchParams.get('version'));
	const { bytes } = await writeXlsFormFile(text);
	return new Response(bytes, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${text.id}-${text.version}.xlsx"`,
			'cache-control': 'no-store'
		}
	});
};
