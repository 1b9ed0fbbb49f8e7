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
