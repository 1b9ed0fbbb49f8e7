/** A sentence that begins with a verb, and the act beside it when there is one. */
export interface WordedTask {
	readonly key: string;
	readonly lead: string;
	readonly rest: string;
	readonly act: { readonly label: string; readonly href: string } | null;
}
