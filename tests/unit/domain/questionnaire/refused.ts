import { Refusal } from '#lib/domain/refusal.ts';

/** The code and place with which something is refused; an error of the test if it is not. */
export function refused(act: () => unknown): { code: string; place: string | undefined } {
	try {
		act();
	} catch (error) {
		if (error instanceof Refusal) return { code: String(error.code), place: error.place };
		throw error;
	}
	throw new Error('was not refused');
}
