import type { Localized } from '../domain/questionnaire/definition.ts';

/**
 * A text in French and English. In the source `~` stands for a non-breaking space, which nobody can
 * see otherwise: before `? ! : ; »`, after `«`, between a number and its unit, and wherever a
 * question must not break, so that its lines end where one breathes.
 */
export function words(fr: string, en: string): Localized {
	return { fr: fr.replaceAll('~', '\u00A0'), en: en.replaceAll('~', '\u00A0') };
}
