import type { TFunction } from 'i18next';

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

/** Labels of the fields of a building, by their names. */
export function siteLabels(
	t: Translate
): Record<'name' | 'dwellings' | 'room' | 'territory', string> {
	return {
		name: t(($) => $.office.sites.name),
		dwellings: t(($) => $.office.sites.dwellings),
		room: t(($) => $.office.sites.room),
		territory: t(($) => $.office.sites.territory)
	};
}

/** Labels of the fields of whom to ask who is not of the house, by their names. */
export function outsideLabels(t: Translate): Record<'outsideName' | 'outsidePhone', string> {
	return {
		outsideName: t(($) => $.office.outside.name),
		outsidePhone: t(($) => $.office.outside.phone)
	};
}
