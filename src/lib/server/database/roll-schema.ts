/**
 * A door that may vote in a formal vote, and whether a code was handed to it: no name, no code, no
 * moment, no number of arrival. The rows lie in the order of their names.
 */
export interface RollDoorTable {
	campaign_id: string;
	door: string;
	/** 1 where a code was handed to it. */
	given: number;
}
