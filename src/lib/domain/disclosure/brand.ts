import type { Release, ReleaseContent } from './release.ts';

function freezeDeeply(value: unknown): void {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
	Object.freeze(value);
	for (const inner of Object.values(value)) freezeDeeply(inner);
}

/** Makes a Release of its content, immutable to the last cell. Imported by make-release.ts only. */
export function brand(content: ReleaseContent): Release {
	freezeDeeply(content);
	return content as Release;
}
