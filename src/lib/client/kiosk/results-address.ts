/** Where the results of a campaign will be read: a path, and the words to copy by hand. */
export function resultsAddress(slug: string): { readonly href: string; readonly text: string } {
	const href = `/resultats/${slug}`;
	return { href, text: `${location.host}${href}` };
}
