/**
 * On the pages people answer on, the style sheet of a part that is fetched after the first screen.
 * SvelteKit links and preloads those of every part a page may ever load, and a phone on a poor line
 * would wait for them; each of these parts brings its own when it comes. They carry the name of their
 * component, with a capital; what the page itself needs does not, and would come with its scripts.
 */
const laterStyle = /\/[A-Z][\w-]*\.[\w-]+\.css$/;

/** Whether a file is preloaded with a page: by default scripts and styles, as SvelteKit does. */
export function isPreloaded(type: string, path: string, answering: boolean): boolean {
	return type === 'js' || (type === 'css' && !(answering && laterStyle.test(path)));
}

/** A page people answer on, linking only the styles of its first screen. */
export function withoutLaterStyles(html: string): string {
	return html.replace(/\s*<link href="([^"]*)" rel="stylesheet">/g, (link, path: string) =>
		laterStyle.test(path) ? '' : link
	);
}
