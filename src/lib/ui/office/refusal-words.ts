import type { TFunction } from 'i18next';
import type office from '../../i18n/catalogs/fr/office.json';

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

/** What a page that cannot be shown says: what happened, then what to do. */
export function refusalWords(
	t: Translate,
	status: number,
	code: string
): { readonly title: string; readonly text: string } {
	const known = code as keyof typeof office.refused;
	if (Object.hasOwn(refused, known)) {
		return {
			title: t(($) => $.office.refused[known].title),
			text: t(($) => $.office.refused[known].text)
		};
	}
	return status === 404
		? { title: t(($) => $.notFound.title), text: t(($) => $.notFound.text) }
		: { title: t(($) => $.unexpected.title), text: t(($) => $.unexpected.text) };
}

/** Refusals that have words of their own here. */
const refused: Readonly<Record<keyof typeof office.refused, true>> = {
	forbidden: true,
	'campaign-not-found': true,
	'site-not-found': true,
	'device-not-found': true,
	'account-not-found': true
};
