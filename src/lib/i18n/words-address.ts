/** Folder of the build's words, set by Vite; its name changes with their content. */
declare const __WORDS__: string;

/** Where a browser finds the words of one namespace in one language: a file that never changes. */
export function wordsAddress(locale: string, namespace: string): string {
	return `${__WORDS__}/${locale}/${namespace}.json`;
}
