import type { KeptAnswers } from '../../ui/setup/kept-answers.ts';
import type { Outbox } from '../storage/outbox.ts';

/** Envelopes read at a time: ten thousand are never in memory together. */
const portion = 50;

/**
 * What is kept on this tablet, in counts.
 * @throws Refusal when the database cannot be read
 */
export async function keptAnswers(
	outbox: Pick<Outbox, 'count' | 'ids' | 'some'>
): Promise<KeptAnswers> {
	const { waiting, setAside } = await outbox.count();
	const ids = setAside === 0 ? [] : await outbox.ids('set-aside');
	const reasons = new Map<string, number>();
	for (let start = 0; start < ids.length; start += portion) {
		for (const { reason } of await outbox.some(ids.slice(start, start + portion))) {
			reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + 1);
		}
	}
	return { waiting, setAside, reasons };
}
