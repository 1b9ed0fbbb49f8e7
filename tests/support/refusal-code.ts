import { Refusal } from '#lib/domain/refusal.ts';

/** The code of the refusal an action throws, null if it throws nothing; any other error goes on. */
export function refusalCode(action: () => unknown): string | null {
	try {
		action();
		return null;
	} catch (error) {
		if (error instanceof Refusal) return String(error.code);
		throw error;
	}
}

/** The same of something that takes its time. */
export async function refusalOf(action: Promise<unknown>): Promise<string | null> {
	try {
		await action;
		return null;
	} catch (error) {
		if (error instanceof Refusal) return String(error.code);
		throw error;
	}
}
