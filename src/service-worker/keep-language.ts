import { keptNamespaces } from '../lib/i18n/kept-namespaces.ts';
import { wordsAddress } from '../lib/i18n/words-address.ts';
import { isKept, keepFile, type Keeping } from './keep-part.ts';
import type { Part } from './respond-files.ts';

/** What a page asks to be kept: all languages offered on this device. */
export interface AskedLanguages {
	readonly languages: readonly string[];
	/** Those of them whose typeface has to be kept too: the device has none of its own. */
	readonly typefaces: readonly string[];
}

/** Written when all that was asked is kept; no file of the server has that name. */
const asked = '/kept-languages';

/** The files of a typeface in the build, by the language that is written with it. */
const typefaces: Readonly<Record<string, RegExp>> = {
	ar: /\/(?:arabic-typeface\..*\.css|ibm-plex-sans-arabic-arabic-.*\.woff2)$/,
	'zh-Hans': /\/(?:chinese-typeface\..*\.css|noto-sans-sc-.*\.woff2)$/
};

const parts: readonly Part[] = ['answering', 'kiosk'];

/** What was asked of this version; null when nothing was, or it could not be kept whole. */
export async function languagesAsked(cache: Pick<Cache, 'match'>): Promise<AskedLanguages | null> {
	const found = await cache.match(asked);
	if (found === undefined) return null;
	const { languages, typefaces: faces } = (await found.json()) as AskedLanguages;
	return { languages, typefaces: faces };
}

/**
 * Keeps the words of the languages, for each part that is kept, and their typefaces. Languages are
 * added to those asked for before: a device may stand for several campaigns.
 */
export async function keepLanguages(wanted: AskedLanguages, keeping: Keeping): Promise<void> {
	const { cache, build } = keeping;
	const before = await languagesAsked(cache);
	const all: AskedLanguages = {
		languages: together(before?.languages, wanted.languages),
		typefaces: together(before?.typefaces, wanted.typefaces)
	};
	const here = await Promise.all(parts.map((part) => isKept(part, cache)));
	const words = parts
		.filter((_, index) => here[index])
		.flatMap((part) =>
			all.languages.flatMap((language) =>
				keptNamespaces[part].map((namespace) => wordsAddress(language, namespace))
			)
		);
	const faces = all.typefaces.flatMap((language) => {
		const pattern = typefaces[language];
		return pattern === undefined ? [] : build.filter((path) => pattern.test(path));
	});
	await Promise.all([...new Set([...words, ...faces])].map((path) => keepFile(path, keeping)));
	await cache.put(asked, new Response(JSON.stringify(all)));
}

function together(one: readonly string[] = [], other: readonly string[]): string[] {
	return [...new Set([...one, ...other])].toSorted();
}
