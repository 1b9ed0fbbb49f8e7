/**
 * The browser's history as a visit uses it: names of screens, never an answer. A phone has real
 * entries, so that its own « back » goes one question back; a shared tablet has none.
 */
export interface PlaceHistory {
	/** The screen the browser stands at; undefined at the entry the page was opened with. */
	readonly place: string | undefined;
	push(place: string): void;
	/** In place of the screen one stands at: going back does not lead to it again. */
	replace(place: string): void;
	back(): void;
}
