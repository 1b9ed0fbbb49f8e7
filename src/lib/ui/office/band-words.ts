import type { TFunction } from 'i18next';
import type { ParticipationBand } from '../../domain/campaign/participation.ts';
import { unreachable } from '../../domain/unreachable.ts';

/**
 * How many took part, for who closes early: a figure of the first look of the day, which may have
 * been before the first answer.
 */
export function closingWords(
	t: TFunction<['common', 'office']>,
	site: string,
	band: ParticipationBand
): string {
	return band.kind === 'none'
		? t(($) => $.office.close.notYet, { site })
		: t(($) => $.office.close.received, { site, band: bandWords(t, band) });
}

/** « autour de 40 % »: participation as it is said while answers come in. */
export function bandWords(t: TFunction<['common', 'office']>, band: ParticipationBand): string {
	switch (band.kind) {
		case 'unknown':
			return t(($) => $.office.campaign.buildings.unknown);
		case 'none':
			return t(($) => $.office.campaign.buildings.none);
		case 'under-ten':
			return t(($) => $.office.campaign.buildings.underTen);
		case 'around':
			return t(($) => $.office.campaign.buildings.around, { percent: band.tens * 10 });
		default:
			return unreachable(band);
	}
}
