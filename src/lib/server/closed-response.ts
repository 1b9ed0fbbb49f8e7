import { direction } from '../i18n/locales.ts';
import { createTranslation } from '../i18n/translation.ts';
import { problemResponse } from './refusal-status.ts';
import { requestLocale } from './request-locale.ts';

/**
 * What is answered while a backup is being put back: « later », to devices by name, to people as a
 * page that asks again by itself.
 */
export async function closedResponse({
	request,
	url
}: {
	readonly request: Request;
	readonly url: URL;
}): Promise<Response> {
	const accepts = request.headers.get('accept') ?? '';
	if (url.pathname.startsWith('/api/') || !accepts.includes('text/html')) {
		return problemResponse('try-later');
	}
	const locale = requestLocale({
		chosen: null,
		cookie: undefined,
		accepted: request.headers.get('accept-language')
	});
	const { t } = await createTranslation(locale, ['common', 'upkeep']);
	const title = t(($) => $.upkeep.closed.title);
	// What is sent with a form is not sent again by itself.
	const again = request.method === 'GET' ? '<meta http-equiv="refresh" content="5">' : '';
	return new Response(
		`<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${title}</title></head><body><main><h1>${title}</h1><p>${t(($) => $.upkeep.closed.text)}</p></main></body></html>`,
		{
			status: 503,
			headers: {
				'content-type': 'text/html; charset=utf-8',
				'cache-control': 'no-store',
				'retry-after': '5',
				'x-content-type-options': 'nosniff',
				'content-security-policy': "default-src 'none'"
			}
		}
	);
}
