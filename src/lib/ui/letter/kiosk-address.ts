/**
 * Whether a page of results is read on a tablet in a common room. Nothing is remembered there from
 * one person to the next, and nothing can be taken away on it.
 */
export function isOnKiosk(here: URL): boolean {
	return here.searchParams.get('retour') === 'kiosk';
}

/** The address of another page of results: on a tablet it carries on that it is one, and the language. */
export function addressFrom(here: URL, address: string): string {
	if (!isOnKiosk(here)) return address;
	const [path = '', query = ''] = address.split('?');
	const carried = new URLSearchParams(query);
	for (const name of ['retour', 'lang']) {
		const value = here.searchParams.get(name);
		if (value !== null) carried.set(name, value);
	}
	return `${path}?${carried.toString()}`;
}
