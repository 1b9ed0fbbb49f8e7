import type common from './catalogs/fr/common.json';
import type office from './catalogs/fr/office.json';
import type respond from './catalogs/fr/respond.json';
import type results from './catalogs/fr/results.json';
import type { Locale } from './locales.ts';

/** The French catalogs are the source: their keys are the keys. */
export interface Catalogs {
	common: typeof common;
	respond: typeof respond;
	results: typeof results;
	office: typeof office;
}

export type Namespace = keyof Catalogs;

const files = import.meta.glob<Record<string, unknown>>('./catalogs/*/*.json', {
	import: 'default'
});

/** The words of one namespace in one language, loaded only when they are needed. */
export async function loadCatalog(
	locale: Locale,
	namespace: Namespace
): Promise<Record<string, unknown>> {
	const load = files[`./catalogs/${locale}/${namespace}.json`];
	if (load === undefined) throw new Error(`no catalog ${namespace} in ${locale}`);
	return load();
}
