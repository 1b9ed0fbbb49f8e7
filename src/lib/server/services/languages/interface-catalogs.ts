import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flatTexts, type Texts } from '../../../i18n/completeness.ts';
import type { Config } from '../../config.ts';

/** Namespaces that nobody but the office reads; every other one a tenant can meet. */
const ofOffice: ReadonlySet<string> = new Set([
	'languages',
	'office',
	'paper',
	'plan',
	'setup',
	'slips',
	'tablets',
	'team',
	'trust'
]);

/** The interface in two parts: a language is offered to tenants when theirs is whole. */
export type InterfacePart = 'tenants' | 'office';

export function isInterfacePart(subject: string): subject is InterfacePart {
	return subject === 'tenants' || subject === 'office';
}

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
		.filter((namespace) => ofOffice.has(namespace) === (part === 'office'))
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
