import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Said } from '#lib/domain/disclosure/said.ts';
import type { Landmark } from '#lib/library/landmarks.ts';

/** Campaigns of the demonstration that were counted. */
export const closed = [
	'demo-provincial',
	'demo-omh-1',
	'demo-omh-2',
	'demo-osbl',
	'demo-coop',
	'demo-vote',
	'demo-travaux'
];

/** The counts that the words allow. */
export function rangeOf(said: Said, base: number): readonly [from: number, to: number] {
	switch (said.kind) {
		case 'exact':
			return [said.count, said.count];
		case 'at-most':
			return [0, said.count];
		case 'at-least':
			return [said.count, base];
		case 'between':
			return [said.from, said.to];
	}
}

/** What is said of one answer of the whole group. */
export function saidOf(
	release: Release,
	{ item, pole }: Pick<Landmark, 'item' | 'pole'>
): Said | null {
	const root = release.groups.find(({ parent }) => parent === null);
	const table = release.tables.find((one) => one.item === item && one.group === root?.id);
	const codes = { often: ['often', 'yes'], some: ['some'], none: ['none', 'no'] }[pole];
	const cell = table?.cells.find((one) => codes.includes(one.codes[0] ?? ''));
	return cell?.said ?? null;
}
