import * as v from 'valibot';

/** Control characters and halves of a pair: PostgreSQL keeps no NUL, and none has a place in a name. */
const plain = /^[^\p{Cc}\p{Cs}]*$/u;

/** Whether a text can be looked up and kept by every database alike. */
export function isPlainText(text: string): boolean {
	return plain.test(text);
}

/** A slug, an id or a name on its way to a database. */
export function plainText(minimum: number, maximum: number) {
	return v.pipe(v.string(), v.minLength(minimum), v.maxLength(maximum), v.regex(plain));
}
