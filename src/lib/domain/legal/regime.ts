import type { Tenure } from '../campaign/campaign.ts';

/**
 * Which act of Québec an organisation is under: that of public bodies (an OMH), or that of private
 * enterprises (an OSBL, a co-op, and a federation or regional table, which are associations).
 * Nobody of law has read this; a table that is an arm of a public body would be under the other act.
 */
export type Regime = 'public' | 'private';

export function regimeOf(tenure: Tenure): Regime {
	return tenure === 'omh' ? 'public' : 'private';
}

/** Whether the file is printed whole, or in the two pages that are enough for a small organisation. */
export function isFull(tenure: Tenure): boolean {
	return regimeOf(tenure) === 'public';
}

/** An article the file names. `checked` is false for one that is known second-hand and must be read. */
export interface Article {
	/** Number in the statutes: public bodies, private enterprises, the regulation on anonymisation. */
	readonly act: 'A-2.1' | 'P-39.1' | 'A-2.1, r. 0.1';
	readonly article: string;
	readonly checked: boolean;
}

const read = (act: Article['act'], article: string): Article => ({ act, article, checked: true });
const heard = (act: Article['act'], article: string): Article => ({ act, article, checked: false });

/** What of the law each element answers to (reference/privacy-and-statistics.md, section 2). No other article is named anywhere. */
export const articles = {
	public: {
		notice: [read('A-2.1', '65'), heard('A-2.1', '53.1')],
		assessment: [read('A-2.1', '63.5')],
		necessity: [read('A-2.1', '63.3'), read('A-2.1', '64')],
		anonymisation: [read('A-2.1', '73'), read('A-2.1, r. 0.1', '2'), read('A-2.1, r. 0.1', '3')],
		retention: [read('A-2.1', '73')],
		register: [],
		incident: []
	},
	private: {
		notice: [read('P-39.1', '8'), read('P-39.1', '14')],
		assessment: [heard('P-39.1', '3.3')],
		necessity: [],
		anonymisation: [read('P-39.1', '23'), read('A-2.1, r. 0.1', '2'), read('A-2.1, r. 0.1', '3')],
		retention: [read('P-39.1', '23')],
		register: [],
		incident: []
	}
} as const satisfies Readonly<Record<Regime, Readonly<Record<string, readonly Article[]>>>>;
