/** How many households of a place gave each reading of a question; together all of them. */
export interface Reading {
	readonly often: number;
	/** The middle: « un peu », an answer that stands apart, or no answer. */
	readonly some: number;
	readonly none: number;
}

/** Everything the households of one site answered, as counts: what the answers are made from. */
export interface Portrait {
	readonly site: string;
	readonly households: number;
	/** Question id to reading: scales, and yes/no with yes as `often`. */
	readonly readings: Readonly<Record<string, Reading>>;
	/** Question id to option to count: single choices and several choices. */
	readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
