/** A building where a tablet may stand. */
export interface Place {
	readonly id: string;
	readonly name: string;
	/** Empty when the building has one room. */
	readonly room: string;
}
