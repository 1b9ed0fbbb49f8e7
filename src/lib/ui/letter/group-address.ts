import type { Group } from '../../domain/disclosure/release.ts';

/** What an address carries of the group it is about; nothing for the whole. */
export function groupQuery({ id, parent }: Pick<Group, 'id' | 'parent'>): string {
	return parent === null ? '' : `?groupe=${encodeURIComponent(id)}`;
}
