import type { Release } from '../disclosure/release.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { holm } from '../statistics/holm.ts';
import { allowedBy, type Allowed } from './comparison-allowed.ts';
import { rowEvidence, type RowEvidence } from './comparison-row-evidence.ts';
import { usualLimit } from './comparison-verdict.ts';
import { enoughForShares } from './enough.ts';
import { reportedMeasures } from './measures.ts';

/** All the siblings of one group together on one item: « d’un immeuble à l’autre ». */
export interface RowComparison {
	readonly item: string;
	/** The group they are parts of. */
	readonly parent: string;
	/** Group ids with 30 responses or more, three or more, in the order of the release. */
	readonly groups: readonly string[];
	/** `differ` only when every count that the words allow would make it so; else not known. */
	readonly verdict: 'differ-much' | 'differ' | 'cannot-say';
	/** Smallest effect of any allowed count: ε² of three answers, corrected V of « oui ». */
	readonly effect: { readonly kind: 'epsilon-squared' | 'cramers-v'; readonly least: number };
	/** Largest p of any allowed count, corrected by Holm over the rows of this release. */
	readonly p: number;
	/** Rows tested in this release. */
	readonly tests: number;
}

/** A medium effect: η² = 0.06 for ranks, w = 0.3 for shares (Cohen, 1988). */
const medium = { 'epsilon-squared': 0.06, 'cramers-v': 0.3 } as const;

/**
 * Whether the parts of a group differ among themselves, item by item, where three or more have 30
 * responses: Kruskal–Wallis for three answers, chi-square for « oui ». It says that not all are
 * alike, not which: that is for `comparisons`, which has a correction of its own. Of two there is
 * the pair alone.
 */
export function rowComparisons(release: Release, questionnaire: Questionnaire): RowComparison[] {
	const known = new Map(release.groups.map((group) => [group.id, group]));
	const rows = [...reportedMeasures(questionnaire)].flatMap(([item, { measure }]) => {
		const found = new Map<string, { parent: string; groups: string[]; allowed: Allowed[] }>();
		for (const table of release.tables) {
			if (table.item !== item || table.base < enoughForShares) continue;
			const group = known.get(table.group);
			if (group === undefined || group.parent === null) continue;
			const key = JSON.stringify([group.parent, group.kind, group.attribute?.question]);
			const row = found.get(key) ?? { parent: group.parent, groups: [], allowed: [] };
			row.groups.push(group.id);
			row.allowed.push(allowedBy(table, measure));
			found.set(key, row);
		}
		return [...found.values()].flatMap(({ parent, groups, allowed }) => {
			const evidence = groups.length < 3 ? null : rowEvidence(allowed);
			return evidence === null ? [] : [{ item, parent, groups, evidence }];
		});
	});
	const corrected = holm(rows.map(({ evidence }) => evidence.p));
	return rows.map(({ evidence, ...row }, index): RowComparison => {
		const p = corrected[index] ?? 1;
		const { effect } = evidence;
		return { ...row, verdict: verdictOf(p, effect), effect, p, tests: rows.length };
	});
}

function verdictOf(p: number, { kind, least }: RowEvidence['effect']): RowComparison['verdict'] {
	if (p >= usualLimit) return 'cannot-say';
	return least >= medium[kind] ? 'differ-much' : 'differ';
}
