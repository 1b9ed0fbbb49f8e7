import type { TFunction } from 'i18next';

type Translate = TFunction<['common', 'tablets']>;

/** Labels of the fields of a tablet, by their names, in the order of the page. */
export function deviceLabels(
	t: Translate
): Record<'name' | 'sites' | 'from' | 'until' | 'quiet', string> {
	return {
		name: t(($) => $.tablets.form.name),
		sites: t(($) => $.tablets.form.sites),
		from: t(($) => $.tablets.form.from),
		until: t(($) => $.tablets.form.until),
		quiet: t(($) => $.tablets.form.quiet)
	};
}
