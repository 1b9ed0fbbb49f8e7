import type { TFunction } from 'i18next';

type Translate = TFunction<['common', 'upkeep']>;

/** How an installation stands with its backups, as the server tells it. */
export type Standing =
	| { readonly kind: 'never' }
	| { readonly kind: 'made' | 'old' | 'failed'; readonly days: number | null };

/** « Sauvegarde : il y a 3 jours ». */
export function ageWords(t: Translate, standing: Standing): string {
	const days = standing.kind === 'never' ? null : standing.days;
	if (days === null) return t(($) => $.upkeep.standing.never);
	if (days === 0) return t(($) => $.upkeep.standing.today);
	return t(($) => $.upkeep.standing.days, { count: days });
}

/** What to say of it unasked; null when all is well. */
export function reminderWords(t: Translate, standing: Standing): string | null {
	const { kind } = standing;
	return kind === 'made' ? null : t((words) => words.upkeep.remind[kind]);
}
