import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { BegunAnswers } from '../kiosk/visit.ts';
import { type Opening, withinDatabase } from '../storage/within-database.ts';
import type { DraftBook } from './draft-book.ts';
import { newLock, openLock, type OpenLock } from './draft-lock.ts';
import { openDraft, sealDraft } from './draft-seal.ts';

/** A trial and the campaign it becomes have different keys: a draft of the one is none of the other. */
type Campaign = Pick<CampaignBundle, 'slug' | 'questionnaireHash' | 'key'>;

interface Own extends OpenLock {
	readonly id: string;
}

/**
 * The drafts of one campaign on this phone. A neighbour who borrows it has another code, and a draft
 * of their own. Everything happens in the order it was asked for.
 */
export function openDrafts(
	{ slug, questionnaireHash, key: sealedFor }: Campaign,
	open?: Opening,
	rounds?: number
): DraftBook {
	const version = `${slug}\n${questionnaireHash}\n${sealedFor}`;
	let own: Own | null = null;
	let unlocked = false;
	let chosen: string | null = null;
	let last: Promise<unknown> = Promise.resolve();

	const inOrder = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	};

	const holds = async (): Promise<boolean> =>
		(await withinDatabase(open, ({ draft }) => draft.where('campaign').equals(slug).count())) > 0;

	const unlock = async (code: string | null): Promise<BegunAnswers | null> => {
		chosen = code;
		own = null;
		unlocked = true;
		const kept = await withinDatabase(open, ({ draft }) =>
			draft.where('campaign').equals(slug).toArray()
		);
		for (const { id, lock, sealed } of kept) {
			const opened = await openLock(lock, code);
			const begun = opened === null ? null : await openDraft(sealed, opened.key, version);
			if (opened === null || begun === null) continue;
			own = { ...opened, id };
			return begun;
		}
		return null;
	};

	const keep = async (begun: BegunAnswers): Promise<boolean> => {
		own ??= { ...(await newLock(chosen, rounds)), id: crypto.randomUUID() };
		const { id, lock, key } = own;
		const sealed = await sealDraft(begun, key, version);
		await withinDatabase(open, ({ draft }) => draft.put({ id, campaign: slug, lock, sealed }));
		return true;
	};

	const erase = async (): Promise<void> => {
		const id = own?.id;
		own = null;
		if (id !== undefined) await withinDatabase(open, ({ draft }) => draft.delete(id));
		else if (!unlocked) await forgetDrafts(slug, open);
	};

	return {
		holds: () => inOrder(holds),
		unlock: (code) => inOrder(() => unlock(code)),
		keep: (begun) => inOrder(() => keep(begun)),
		id: () => inOrder(() => Promise.resolve(own?.id ?? null)),
		erase: () => inOrder(erase)
	};
}

/** A survey that is over takes no answers: what was begun of it here is of no use to anybody. */
export async function forgetDrafts(campaign: string, open?: Opening): Promise<void> {
	await withinDatabase(open, ({ draft }) => draft.where('campaign').equals(campaign).delete());
}
