import { sayLeaf } from './leaf.ts';
import type { PlannedItem, PublicationPlan } from './plan.ts';
import type { Table } from './release.ts';
import { thresholds } from './thresholds.ts';

/** Of one theme, in how many responses its comment was marked with it. Never stored, never shown. */
export interface ThemeCount {
	/** Open question. */
	readonly question: string;
	/** Code of the theme. */
	readonly theme: string;
	readonly responses: number;
}

function plannedTheme(question: string, theme: string): PlannedItem {
	return {
		item: `${question}.${theme}`,
		question,
		reading: 'yes-alone',
		often: [theme],
		some: [],
		none: [],
		tree: { kind: 'sites' },
		conditional: false
	};
}

/**
 * What comments were about (privacy rules, section 5): each theme of the plan is a yes/no question
 * on all responses, said by « oui » alone, of the whole group as one leaf. Every theme of the list
 * is there, in its order, also one that nobody ticked: 0 to 3 read the same. Empty under 2m + 1
 * responses. How many wrote a comment must not be published beside it: that is a filter of them all.
 *
 * @param respondents responses received in the whole group, with or without a comment
 * @param counts of themes outside the plan nothing is said; a theme without a count has 0
 */
export function sayThemes(
	plan: PublicationPlan,
	respondents: number,
	counts: readonly ThemeCount[]
): readonly Table[] {
	const { margin } = plan.policy;
	if (respondents < thresholds(margin).shown) return [];
	return plan.comments.flatMap(({ question, themes }) =>
		themes.map((theme): Table => {
			const count = counts.find((one) => one.question === question && one.theme === theme);
			const poles = { often: count?.responses ?? 0, none: 0 };
			const item = plannedTheme(question, theme);
			const { cells } = sayLeaf(item, respondents, poles, margin);
			return { item: item.item, group: plan.root.id, base: respondents, cells };
		})
	);
}
