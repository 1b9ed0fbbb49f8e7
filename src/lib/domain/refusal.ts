/**
 * Something refused by name. The code is translated at the edge into words a person can act on;
 * the place says where in the input (a path such as `questions[3].options[1].code`).
 * A refusal never carries the content that was refused.
 */
export class Refusal<Code extends string = string> extends Error {
	override readonly name = 'Refusal';
	readonly code: Code;
	readonly place: string | undefined;

	constructor(code: Code, place?: string) {
		super(place === undefined ? code : `${code} at ${place}`);
		this.code = code;
		this.place = place;
	}
}

/** Tells what was refused by name from what went wrong. */
export function isRefusal(error: unknown): error is Refusal {
	return error instanceof Refusal;
}
