import type { TFunction } from 'i18next';

/** Labels of the parts that a new campaign and a corrected one have in common, by field. */
export function partLabels(t: TFunction<['common', 'office', 'path']>) {
	return {
		title: t(($) => $.office.campaign.title),
		titleEnglish: t(($) => $.office.campaign.titleEnglish),
		askedBy: t(($) => $.office.campaign.askedBy),
		opens: t(($) => $.office.campaign.opens),
		closes: t(($) => $.office.campaign.closes),
		collectsUntil: t(($) => $.office.campaign.collectsUntil),
		publishes: t(($) => $.office.campaign.publishes),
		previous: t(($) => $.office.campaign.previous),
		landmarks: t(($) => $.path.landmarks.legend)
	};
}

/** Labels of the fields in which the persons or members of each building are counted, by field. */
export function headsLabels(
	t: TFunction<['common', 'path']>,
	sites: readonly { readonly name: string }[]
): Record<string, string> {
	return Object.fromEntries(
		sites.map(({ name: site }, index) => [
			`heads.${String(index)}.count`,
			t(($) => $.path.unit.headsAt, { site })
		])
	);
}
