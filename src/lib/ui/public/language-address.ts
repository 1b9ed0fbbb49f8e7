/** The address of the same page in another language; the rest of it stays. */
export function addressIn(here: URL, language: string): string {
	const query = new URLSearchParams(here.search);
	query.set('lang', language);
	return `?${query.toString()}`;
}
