import { Refusal } from '../refusal.ts';
import type { PlannedSite } from './plan.ts';

/**
 * Group ids are told apart by `+` and `/` when sites are joined or cut: a site has neither.
 *
 * @throws {Refusal} `no-sites`, `bad-group-id`, `duplicate-group`, `unknown-sister`
 */
export function checkSites(root: string, sites: readonly PlannedSite[]): void {
	if (sites.length === 0) throw new Refusal('no-sites');
	const ids = new Set([root]);
	for (const { id } of sites) {
		if (id === '' || /[+/]/.test(id)) throw new Refusal('bad-group-id', id);
		if (ids.has(id)) throw new Refusal('duplicate-group', id);
		ids.add(id);
	}
	for (const { id, sister } of sites) {
		if (sister === undefined) continue;
		const exists = sites.some((site) => site.id === sister && site.id !== id);
		if (!exists) throw new Refusal('unknown-sister', id);
	}
}
