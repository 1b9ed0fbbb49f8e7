/** Where the page puts what it has asked for; no other script of it has that name. */
const place = 'porteVoixAsked';

interface AskedEarly {
	readonly address: string;
	readonly answer: Promise<Response>;
}

/**
 * A script within the page of a phone: it asks for the campaign before any of the page's own scripts
 * has come, for the first screen waits for both. It holds nothing of the campaign, so that one page
 * kept on a phone serves all. The language is a guess, by the first tag of the browser that begins as
 * one of these; whoever asks for another address gets that.
 * @param languages those the interface has, French first
 */
export function earlyScript(languages: readonly string[]): string {
	const known = Object.fromEntries(
		languages.map((one) => [one.split('-')[0] ?? one, one] as const)
	);
	const script = [
		'const slug=/^\\/r\\/([^/]+)\\/?$/.exec(location.pathname)?.[1]',
		`const known=${JSON.stringify(known)}`,
		`const lang=navigator.languages.map((tag)=>known[tag.slice(0,2).toLowerCase()]).find(Boolean)??'${languages[0] ?? ''}'`,
		'const address=`/api/campaigns/${slug}?lang=${lang}`',
		"const answer=fetch(address,{credentials:'omit',cache:'no-store',headers:{accept:'application/json'},signal:AbortSignal.timeout(30000)})",
		'answer.catch(()=>{})',
		`window.${place}={address,answer}`
	].join(';');
	return `{${script}}`;
}

/** Fetches, but gives the answer that was asked for early, once, to whoever asks for that address. */
export function earlyFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
	return (address, options) => {
		const page = globalThis as { [place]?: AskedEarly | undefined };
		const early = page[place];
		page[place] = undefined;
		return early?.address === address ? early.answer : fetch(address, options);
	};
}
