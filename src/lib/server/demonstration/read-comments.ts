import { isRefusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import type { CampaignRecord } from '../services/campaign-record.ts';
import { decideComment, finishReading } from '../services/comments/decide-comment.ts';
import { nameReaders } from '../services/comments/name-readers.ts';
import { readDesk } from '../services/comments/reading-desk.ts';
import { readersOf } from '../services/comments/readers.ts';
import { accountOf } from './account-of.ts';
import type { InventedComment } from './invented-comments.ts';

/** Beginning of an invented comment that holds nothing a detector takes out. */
const beginning = 16;
const threeDays = 3 * 24 * 60 * 60 * 1000;
const readers = ['comite', 'comite-2'] as const;

/** Names the two readers while the campaign is prepared, as its manager would; once. */
export async function nameInventedReaders(server: Server, campaign: CampaignRecord): Promise<void> {
	if ((await readersOf(server.app, campaign.id)).length > 0) return;
	const [first, second] = await Promise.all(readers.map((name) => accountOf(server, name)));
	await nameReaders(server, await accountOf(server, 'gestion'), campaign.slug, {
		first: first?.id,
		second: second?.id
	});
}

/** Lets both read, three days after the results, by the way of real readers. */
export async function readInventedComments(
	server: Server,
	{ slug, calendar }: CampaignRecord,
	comments: readonly InventedComment[]
): Promise<void> {
	const then: Server = { ...server, clock: () => calendar.publishes + threeDays };
	for (const [turn, name] of readers.entries()) {
		const reader = await accountOf(server, name);
		try {
			await readAs(then, reader, slug, (text) => {
				const found = comments.find((one) => text.startsWith(one.text.slice(0, beginning)));
				if (found === undefined) throw new Error(`${slug}: a comment that nobody invented`);
				return { verdict: found.verdicts[turn], themes: [...found.themes] };
			});
		} catch (error) {
			// An earlier start was interrupted after the reading had ended.
			if (!isRefusal(error) || error.code !== 'reading-over') throw error;
		}
	}
}

async function readAs(
	server: Server,
	reader: Account,
	slug: string,
	decide: (text: string) => object
): Promise<void> {
	const { states } = await readDesk(server, reader, slug, null);
	for (const place of states.keys()) {
		const { current } = await readDesk(server, reader, slug, place + 1);
		if (current === null) continue;
		const decided = decide(current.words.join(' '));
		await decideComment(server, reader, slug, { comment: current.id, ...decided });
	}
	await finishReading(server, reader, slug);
}
