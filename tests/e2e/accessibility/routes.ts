import { globSync } from 'node:fs';
import { join } from 'node:path';

const routes = join(import.meta.dirname, '../../../src/routes');

/** Every route that shows a page, without its groups: `/bureau/comptes/[id]`. Read from the files. */
export function pageRoutes(): string[] {
	return globSync('**/+page*.svelte', { cwd: routes })
		.map((file) => {
			const folders = file.replaceAll('\\', '/').split('/').slice(0, -1);
			return `/${folders.filter((name) => !name.startsWith('(')).join('/')}`;
		})
		.toSorted();
}

/** Whether an address is one of a route. */
export function isOfRoute(address: string, route: string): boolean {
	const path = address.split(/[?#]/)[0] ?? '';
	const pattern = route
		.split('/')
		.map((part) => (part.startsWith('[') ? '[^/]+' : part))
		.join('/');
	return new RegExp(`^${pattern}$`).test(path);
}
