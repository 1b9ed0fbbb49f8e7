/**
 * How a part of a bar is filled: by the answer, never by good or bad. `band` is where a mean lies,
 * `outside` the line of its scale on either side.
 */
export type Fill = 'often' | 'some' | 'none' | 'joined' | 'unsaid' | 'blank' | 'band' | 'outside';

/** One part of a bar, with its words. Everything in it comes from what is said. */
export interface Segment {
	readonly fill: Fill;
	/** Width, in answers. */
	readonly size: number;
	readonly outline: 'solid' | 'dashed';
	/** « souvent »: the words of the legend. Empty when the notes under the bar say it. */
	readonly words: string;
	/** « 16 », « 3 ou moins »: what a narrow bar holds. Empty when nothing is to be said. */
	readonly short: string;
	/** « Souvent : 16 »: what a wide bar holds. */
	readonly label: string;
}
