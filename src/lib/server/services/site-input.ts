import * as v from 'valibot';
import { line, optionalLine, wholeNumber } from './typed-input.ts';

/** A building with one common room, as the office describes it. */
export const siteInput = v.object({
	name: line(80),
	dwellings: wholeNumber(1, 5000),
	/** Where the tablet stands. */
	room: line(80),
	territory: optionalLine(80)
});
