import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InterfacePart, partOfNamespace } from '../../../i18n/catalog-parts.ts';
import { flatTexts, type Texts } from '../../../i18n/completeness.ts';
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
