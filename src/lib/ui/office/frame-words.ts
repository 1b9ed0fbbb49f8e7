import type { TFunction } from 'i18next';
import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { FramedSite } from '../../domain/campaign/frame.ts';

type Translate = TFunction<['common', 'office', 'path']>;

/** « 60 logements », or « 31 membres » where they are what is counted. */
export function frameWords(
	t: Translate,
	unit: AnswerUnit,
	{ dwellings, heads }: FramedSite
): string {
	if (heads === undefined || heads === null) {
		return t(($) => $.office.dwellings, { count: dwellings });
	}
	return unit === 'member'
		? t(($) => $.path.frame.member, { count: heads })
		: t(($) => $.path.frame.person, { count: heads });
}

/** The same of all buildings together: heads only where each of them counts heads. */
export function wholeFrameWords(
	t: Translate,
	unit: AnswerUnit,
	sites: readonly FramedSite[]
): string {
	const heads = sites.reduce<number | null>(
		(sum, site) => (sum === null || site.heads == null ? null : sum + site.heads),
		0
	);
	const dwellings = sites.reduce((sum, site) => sum + site.dwellings, 0);
	return frameWords(t, unit, { dwellings, heads });
}
