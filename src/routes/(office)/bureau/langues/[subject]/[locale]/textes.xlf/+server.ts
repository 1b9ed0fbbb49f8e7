import { wordsXliff } from '#lib/export/translation-xliff.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { takeWords } from '#lib/server/services/languages/take-words.ts';
import { contextWords } from '#lib/ui/languages/place-words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const here = event.locals.locale;
	const { t } = await createTranslation(here, ['common', 'office', 'languages']);
	const { subject, languages } = await takeWords(server, account, organisation.id, event.params);
	const { locale } = event.params;
	const file = wordsXliff({
		subject: subject.id,
		locale,
		standings: languages[0]?.standings ?? [],
		contextOf: (segment) => contextWords(t, segment, here)
	});
	return new Response(file, {
		headers: {
			'content-type': 'application/xliff+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${subject.id}-${locale}.xlf"`
		}
	});
};
