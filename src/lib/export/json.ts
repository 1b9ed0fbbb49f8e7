import type { Release } from '../domain/disclosure/release.ts';

/** A release as JSON, as it is stored: the same release always gives the same bytes. */
export function releaseJson(release: Release): string {
	return JSON.stringify(release);
}
