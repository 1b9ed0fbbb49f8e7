import type { Translation } from '../../i18n/translation.ts';

type Translate = Translation['t'];

/** Sealed answers on this tablet: how many wait, how many were refused for good, and why. */
export interface KeptAnswers {
	readonly waiting: number;
	readonly setAside: number;
	/** How many for each reason of the server. */
	readonly reasons: ReadonlyMap<string, number>;
}

type Group = 'late' | 'codes' | 'campaign' | 'version' | 'damaged';

/** What a person can act on; the office sees the exact reason. */
const groups: Readonly<Record<string, Group>> = {
	late: 'late',
	'code-missing': 'codes',
	'code-unknown': 'codes',
	'code-used': 'codes',
	'unknown-campaign': 'campaign',
	'unknown-site': 'campaign',
	'not-open': 'campaign',
	'wrong-questionnaire': 'version',
	'wrong-key': 'version'
};

/** Why answers were set aside, one line for each kind of reason. */
export function reasonsInWords(
	t: Translate,
	reasons: KeptAnswers['reasons']
): readonly { readonly group: Group; readonly text: string }[] {
	const counts = new Map<Group, number>();
	for (const [reason, count] of reasons) {
		const group = groups[reason] ?? 'damaged';
		counts.set(group, (counts.get(group) ?? 0) + count);
	}
	return [...counts].map(([group, count]) => ({
		group,
		text: t(($) => $.setup.care.reason[group], { count })
	}));
}
