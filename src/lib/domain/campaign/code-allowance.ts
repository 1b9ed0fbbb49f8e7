import { type FramedSite, frameOf } from './frame.ts';

/** Codes a site gets at first: one for each who may answer, a dwelling, a person or a member. */
export function codesFor(site: FramedSite): number {
	return frameOf(site);
}

/**
 * Codes a site may get besides, for slips that were lost: a tenth of the first, and two at
 * least. Whoever makes one could answer with it, so they are few and each is in the journal.
 */
export function reserveFor(site: FramedSite): number {
	return Math.max(2, Math.ceil(frameOf(site) / 10));
}
