import type { Assistance } from '../response/assistance.ts';

/** What is ticked at a question beside its own options. No code of a questionnaire has a colon. */
export const besideOptions = {
	dontKnow: 'paper:dont-know',
	declined: 'paper:declined',
	quotable: 'paper:quotable'
} as const;

/** What stands on paper at one question, as somebody keyed it. */
export interface Written {
	/** Codes of the ticked options, and of `besideOptions`. */
	readonly ticked: readonly string[];
	/** What is written: by the code of the option it stands beside, else `ownField`. */
	readonly fields: Readonly<Record<string, string>>;
}

/** The field of a question that has only one. */
export const ownField = 'own';

/** One paper form, as somebody keyed it. */
export interface KeyedForm {
	/** By the code at the foot of its sheets. */
	readonly language: string;
	/** The access code as typed; empty where the campaign asks for none. */
	readonly access: string;
	/** It cannot be counted: empty, unreadable, of another survey. */
	readonly aside: boolean;
	/** How somebody was helped, by the last box of the form; null: nobody helped, or nothing is ticked. */
	readonly help: Assistance | null;
	/** By question id; a question that is not here was passed. */
	readonly written: Readonly<Record<string, Written>>;
}

/** Nothing ticked, nothing written. */
const nothingWritten: Written = { ticked: [], fields: {} };

/** A form nobody has keyed yet. */
export function blankForm(language: string): KeyedForm {
	return { language, access: '', aside: false, help: null, written: {} };
}

/** What was keyed at a question. */
export function writtenAt(form: KeyedForm, question: string): Written {
	return Object.hasOwn(form.written, question)
		? (form.written[question] ?? nothingWritten)
		: nothingWritten;
}

/** The form with something else at one question. */
export function withWritten(form: KeyedForm, question: string, written: Written): KeyedForm {
	return { ...form, written: { ...form.written, [question]: written } };
}
