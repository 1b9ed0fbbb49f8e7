/**
 * What becomes of something that is not taken as it stands: it is left out, it is taken with a
 * change, or it is taken and somebody has to complete it before it can be published.
 */
export type Effect = 'left-out' | 'changed' | 'to-complete';

export interface Reason {
	readonly effect: Effect;
	readonly fr: string;
	readonly en: string;
}

export const leftOut = (fr: string, en: string): Reason => ({ effect: 'left-out', fr, en });
export const changed = (fr: string, en: string): Reason => ({ effect: 'changed', fr, en });
export const toComplete = (fr: string, en: string): Reason => ({ effect: 'to-complete', fr, en });
