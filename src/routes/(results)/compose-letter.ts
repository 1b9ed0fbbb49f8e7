import { error } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { composeLetter as compose } from '#lib/server/services/results/compose-letter.ts';

/** The pages of the group that an address asks for; a page that does not exist where it is unknown. */
export function composeLetter(...asked: Parameters<typeof compose>): ReturnType<typeof compose> {
	try {
		return compose(...asked);
	} catch (refusal) {
		if (isRefusal(refusal)) error(404);
		throw refusal;
	}
}
