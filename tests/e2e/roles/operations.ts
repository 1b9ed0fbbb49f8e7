import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../../src');
const routes = join(source, 'routes');

/** The acts of a page in one form: `POST /bureau/comptes?/inviter`; the default one is `POST /bureau/comptes`. */
function actionsOf(file: string, code: string): string[] {
	const [, after] = code.split(/^export const actions\b/m);
	if (after === undefined) return [];
	const agreed = /^ = (?:twoPeopleActions|agreementActions)\(/.test(after);
	const listed = agreed
		? (/return \{\n([\s\S]*?)\n\t\};/.exec(
				readFileSync(join(source, 'lib/server/two-people.ts'), 'utf8')
			)?.[1] ?? '')
		: (/^[^=]*= \{\n([\s\S]*?)^\};/m.exec(after)?.[1] ?? '');
	const depth = agreed ? '\t\t' : '\t';
	const names = [...listed.matchAll(new RegExp(`^${depth}(\\w+)(?::|\\()`, 'gm'))].map(
		([, name = '']) => name
	);
	if (names.length === 0) throw new Error(`the acts of ${file} cannot be read from its text`);
	return names;
}

/**
 * Everything the product answers to, as its files say: `GET /bureau`, `POST /bureau/comptes?/inviter`,
 * `PUT /…`. Groups are left out of the address, parameters stand in brackets.
 */
export function everyOperation(): string[] {
	const found: string[] = [];
	for (const file of globSync('**/+{page.server.ts,page*.svelte,server.ts}', { cwd: routes })) {
		const path = file.replaceAll('\\', '/');
		const folders = path.split('/').slice(0, -1);
		const address = `/${folders.filter((name) => !name.startsWith('(')).join('/')}`;
		const code = readFileSync(join(routes, file), 'utf8');
		if (path.endsWith('.svelte')) {
			found.push(`GET ${address}`);
		} else if (path.endsWith('+page.server.ts')) {
			for (const name of actionsOf(path, code)) {
				found.push(`POST ${address}${name === 'default' ? '' : `?/${name}`}`);
			}
		} else {
			const methods = [
				...code.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm),
				...[...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => [
					...names.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)
				])
			].map(([, name = '']) => name);
			if (methods.length === 0)
				throw new Error(`the methods of ${path} cannot be read from its text`);
			for (const method of methods) found.push(`${method} ${address}`);
		}
	}
	return [...new Set(found)].toSorted();
}
