import type { Commitment } from '#lib/domain/followup/commitment.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { publishing } from '#lib/server/services/followup/commitment-act.ts';
import { readCommitments } from '#lib/server/services/followup/commitment-record.ts';
import { draftHash } from '#lib/server/services/followup/draft.ts';
import {
	confirmCommitment,
	writeCommitment,
	type WrittenFrom
} from '#lib/server/services/followup/write-commitment.ts';
import { type Office, somebody } from './office.ts';

const nowhere: WrittenFrom = { campaign: null, source: { kind: 'none' } };

/** What the form of a commitment sends. */
export const commitmentForm = {
	resolution: 'we-will',
	text: 'Chaque projet est présenté à l’assemblée avant la décision.',
	textEn: 'Every project is shown to the assembly before it is decided.',
	state: 'planned',
	role: 'management',
	due: '2027-05',
	decided: 'consensus',
	site: ''
};

/** What people do with commitments in an office. */
export function followUpIn(office: Pick<Office, 'server' | 'organisation' | 'manager'>) {
	const waiting = (id: string) => ({ organisation: office.organisation, id });
	const write = (by: Account | null, change: Record<string, string> = {}, from = nowhere) =>
		writeCommitment(office.server, by, office.organisation, from, { ...commitmentForm, ...change });
	/** SHA-256 of what waits, as its page shows it. */
	const seenOf = async (id: string): Promise<string> => {
		const { choice } = await office.server.app
			.selectFrom('proposal')
			.select('choice')
			.where('subject', '=', id)
			.where('kind', '=', publishing)
			.executeTakeFirstOrThrow();
		return draftHash(choice);
	};
	const confirm = async (by: Account | null, id: string): Promise<void> =>
		confirmCommitment(office.server, by, { ...waiting(id), seen: await seenOf(id) });
	return {
		waiting,
		write,
		seenOf,
		confirm,
		async publish(change: Record<string, string> = {}, from = nowhere): Promise<string> {
			const id = await write(office.manager, change, from);
			await confirm(somebody(office, 'committee'), id);
			return id;
		},
		async published(id: string): Promise<Commitment | undefined> {
			const all = await readCommitments(office.server.app, office.organisation);
			return all.find((one) => one.id === id);
		}
	};
}
