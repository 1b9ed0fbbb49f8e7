import { wordsTable } from '#lib/export/translation-table.ts';
import { wordsXlsx } from '#lib/export/translation-xlsx.ts';
import { direction } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { takeWords } from '#lib/server/services/languages/take-words.ts';
import { languageName } from '#lib/ui/languages/standing-words.ts';
import { tableWords } from '#lib/ui/languages/table-words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { locale } = event.locals;
	const { t } = await createTranslation(locale, ['common', 'office', 'languages']);
	const { subject, languages } = await takeWords(server, account, organisation.id, event.params);
	const columns = languages.map((language) => ({
		locale: language.locale,
		name: languageName(language.locale),
		direction: direction(language.locale),
		standings: language.standings
	}));
	const table = wordsTable(subject.id, subject.segments, columns, tableWords(t, locale));
	const file = await wordsXlsx(
		table,
		t(($) => $.languages.file.sheet)
	);
	return new Response(file, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${subject.id}.xlsx"`
		}
	});
};
