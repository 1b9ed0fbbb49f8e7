/** The names between `{{` and `}}`, each once, sorted. */
export function placeholdersIn(text: string): readonly string[] {
	const names = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
	return [...new Set(names)].sort();
}

/** What is left of a placeholder that somebody broke, or a call that i18next would run. */
export function hasBrokenPlaceholder(text: string): boolean {
	return /\{\{|\}\}|\$t\(/.test(text.replaceAll(/\{\{\s*[A-Za-z][A-Za-z0-9]*\s*\}\}/g, ''));
}
