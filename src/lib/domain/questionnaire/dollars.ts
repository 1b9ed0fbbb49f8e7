const base = (language: string): string => language.split('-')[0] ?? '';

/** Whether a language writes « $1,200 »; the others put the sign after the sum. */
export function signFirst(language: string): boolean {
	return ['en', 'es', 'zh'].includes(base(language));
}

/**
 * Whole dollars as people write them in a language, without the machine's own habits: « 1 200 $ »
 * in French and in Haitian Creole, "$1,200" in English, Spanish and Chinese. Arabic has western
 * digits, and its sign after the sum, which puts it on the left.
 *
 * @param language language tag; French where it is not known
 */
export function dollars(amount: number, language: string): string {
	const first = signFirst(language);
	const apart = first || base(language) === 'ar' ? ',' : '\u00A0';
	const digits = String(amount).replaceAll(/\B(?=(\d{3})+$)/g, apart);
	return first ? `$${digits}` : `${digits}\u00A0$`;
}

/** What stands between a name and its sum, as a language sets it. */
export function colon(language: string): string {
	if (language.startsWith('fr')) return '\u00A0: ';
	return language.startsWith('zh') ? '\uFF1A' : ': ';
}
