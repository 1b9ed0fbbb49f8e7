import * as v from 'valibot';
import { line, optionalLine, wholeNumber } from './typed-input.ts';

/** A building with one common room, as the office describes it. */
export const siteFields = {
	name: line(80),
	dwellings: wholeNumber(1, 5000),
	/** Where the tablet stands. */
	room: line(80),
	territory: optionalLine(80)
};

export const siteInput = v.object(siteFields);

export type SiteInput = v.InferInput<typeof siteInput>;
