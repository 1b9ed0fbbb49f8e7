import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InterfacePart, partOfNamespace } from '../../../i18n/catalog-parts.ts';
import { flatTexts, type Texts } from '../../../i18n/completeness.ts';
import {
	type ConfirmedFrench,
	confirmedKey,
	frenchDigests,
	unconfirmed
} from '../../../i18n/confirmed-french.ts';
import { sourceLocale } from '../../../i18n/locales.ts';
import type { Config } from '../../config.ts';

export function isInterfacePart(subject: string): subject is InterfacePart {
	return subject === 'tenants' || subject === 'office';
}

const parts: Readonly<Record<string, InterfacePart | undefined>> = partOfNamespace;

const kept = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The shipped words of one part in one language, `namespace:dotted.key` to text; read once. */
export async function readCatalogs(
	{ root }: Pick<Config, 'root'>,
	part: InterfacePart,
	locale: string
): Promise<ReadonlyMap<string, string>> {
	const name = `${root} ${part} ${locale}`;
	const known = kept.get(name) ?? readAll(join(root, 'src/lib/i18n/catalogs', locale), part);
	kept.set(name, known);
	return known;
}

async function readAll(folder: string, part: InterfacePart): Promise<ReadonlyMap<string, string>> {
	const names = await readdir(folder).catch(() => []);
	const namespaces = names
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.slice(0, -'.json'.length))
		.filter((namespace) => parts[namespace] === part)
		.toSorted();
	const texts = await Promise.all(
		namespaces.map(async (namespace) => {
			const json = await readFile(join(folder, `${namespace}.json`), 'utf8');
			return [...flatTexts(JSON.parse(json) as Texts)].map(
				([key, text]) => [`${namespace}:${key}`, text] as const
			);
		})
	);
	return new Map(texts.flat());
}

const keptUnconfirmed = new Map<string, Promise<ReadonlySet<string>>>();

/** Keys of one part whose shipped words in a language were confirmed for another French; read once. */
export async function readUnconfirmed(
	{ root }: Pick<Config, 'root'>,
	part: InterfacePart,
	locale: string
): Promise<ReadonlySet<string>> {
	const name = `${root} ${part} ${locale}`;
	const known = keptUnconfirmed.get(name) ?? findUnconfirmed(root, part, locale);
	keptUnconfirmed.set(name, known);
	return known;
}

async function findUnconfirmed(
	root: string,
	part: InterfacePart,
	locale: string
): Promise<ReadonlySet<string>> {
	const [french, words, file] = await Promise.all([
		readCatalogs({ root }, part, sourceLocale),
		readCatalogs({ root }, part, locale),
		readFile(join(root, 'src/lib/i18n/catalogs/sources.json'), 'utf8')
	]);
	const translated = new Set([...words.keys()].map(confirmedKey));
	const confirmed = JSON.parse(file) as ConfirmedFrench;
	const changed = new Set(unconfirmed(frenchDigests(french), translated, { confirmed, locale }));
	return new Set([...words.keys()].filter((key) => changed.has(confirmedKey(key))));
}
