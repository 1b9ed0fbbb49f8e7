/**
 * The French that each language was last confirmed against, `catalogs/sources.json`: digests of it by
 * `namespace:dotted.key`, a plural once and without its ending. One digest where all the languages of
 * the file were confirmed against the same French, else one for each.
 */
export interface ConfirmedFrench {
	readonly languages: readonly string[];
	readonly texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const ending = /_(zero|one|two|few|many|other)$/;

/** The key under which the French of a text is noted: one for all forms of a plural. */
export function confirmedKey(key: string): string {
	return key.replace(ending, '');
}

/**
 * Digests of French texts, to be noted or to be held against what was noted.
 * @param french by `namespace:dotted.key`
 */
export function frenchDigests(french: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const forms = new Map<string, string[]>();
	for (const [key, text] of [...french].toSorted(([one], [two]) => (one < two ? -1 : 1))) {
		const name = confirmedKey(key);
		forms.set(name, [...(forms.get(name) ?? []), text]);
	}
	return new Map([...forms].map(([name, texts]) => [name, digest(texts.join('\0'))]));
}

/**
 * Keys whose words were confirmed for another French, or for none.
 * @param translated keys that have words, in the names of `confirmedKey`
 */
export function unconfirmed(
	french: ReadonlyMap<string, string>,
	translated: ReadonlySet<string>,
	{ confirmed, locale }: { readonly confirmed: ConfirmedFrench; readonly locale: string }
): string[] {
	return [...french]
		.filter(([key, made]) => translated.has(key) && digestFor(confirmed, key, locale) !== made)
		.map(([key]) => key);
}

/** The file once somebody confirmed that the words of a language say the French of now. */
export function confirming(
	before: ConfirmedFrench,
	locale: string,
	french: ReadonlyMap<string, string>
): ConfirmedFrench {
	const languages = [...new Set([...before.languages, locale])].toSorted();
	const keys = [...new Set([...Object.keys(before.texts), ...french.keys()])].toSorted();
	const texts = keys.flatMap((key) => {
		const made = languages.flatMap((each) => {
			const digest = each === locale ? french.get(key) : digestFor(before, key, each);
			return digest === undefined ? [] : [[each, digest] as const];
		});
		const [first] = made;
		if (first === undefined) return [];
		const alike = made.length === languages.length && made.every(([, one]) => one === first[1]);
		return [[key, alike ? first[1] : Object.fromEntries(made)] as const];
	});
	return { languages, texts: Object.fromEntries(texts) };
}

function digestFor(
	{ languages, texts }: ConfirmedFrench,
	key: string,
	locale: string
): string | undefined {
	const noted = texts[key];
	if (typeof noted !== 'string') return noted?.[locale];
	return languages.includes(locale) ? noted : undefined;
}

/** FNV-1a over UTF-16, 32 bits: enough to notice a change, and the same in every program. */
function digest(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	}
	return hash.toString(16).padStart(8, '0');
}
