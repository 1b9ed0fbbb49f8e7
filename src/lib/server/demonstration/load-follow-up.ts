import { monthOf } from '../../domain/campaign/local-moment.ts';
import { wholeOf } from '../../domain/disclosure/whole.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { listReleases, readReleaseById } from '../services/read-releases.ts';
import { readCommitments } from '../services/followup/commitment-record.ts';
import { draftHash } from '../services/followup/draft.ts';
import {
	confirmCommitment,
	writeCommitment,
	type WrittenFrom,
	writeStep
} from '../services/followup/write-commitment.ts';
import { accountOf } from './account-of.ts';
import type { InventedCommitment } from './invented-commitments.ts';
import { office } from './places.ts';

const day = 86_400_000;

/**
 * Has an invented committee write what becomes of its findings, and the manager confirm, each on its
 * own day, by the way of real ones; once.
 */
export async function loadFollowUp(
	server: Server,
	commitments: readonly InventedCommitment[]
): Promise<void> {
	const there = new Set((await readCommitments(server.app, office.id)).map(({ id }) => id));
	for (const commitment of commitments) {
		if (!there.has(commitment.id)) await loadCommitment(server, commitment);
	}
}

async function loadCommitment(server: Server, commitment: InventedCommitment): Promise<void> {
	const [writer, second] = await Promise.all([
		accountOf(server, 'comite'),
		accountOf(server, 'gestion')
	]);
	const { id } = commitment;
	const subject = { organisation: office.id, id };
	for (const [index, step] of commitment.steps.entries()) {
		const at = server.clock() - step.daysAgo * day;
		const then: Server = { ...server, clock: () => at };
		const due = step.months === null ? '' : monthOf(server.clock() + step.months * 30 * day);
		const typed = { ...step.typed, due, site: commitment.site ?? '' };
		if (index === 0) {
			const whole = { ...commitment.typed, ...typed };
			const from = await fromOf(then, commitment);
			await written(from, (one) => writeCommitment(then, writer, office.id, one, whole, id));
		} else {
			await writeStep(then, writer, subject, typed);
		}
		const { choice } = await server.app
			.selectFrom('proposal')
			.select('choice')
			.where('subject', '=', id)
			.executeTakeFirstOrThrow();
		await confirmCommitment(then, second, { ...subject, seen: await draftHash(choice) });
	}
}

/** From what was said; from nothing where the invented answers do not say it. */
async function written(
	from: WrittenFrom,
	write: (from: WrittenFrom) => Promise<string>
): Promise<void> {
	try {
		await write(from);
	} catch (error) {
		if (!isRefusal(error) || error.code !== 'unknown-source') throw error;
		await write({ ...from, source: { kind: 'none' } });
	}
}

async function fromOf(
	server: Server,
	{ campaign, item, pole }: InventedCommitment
): Promise<WrittenFrom> {
	const summary = (await listReleases(server, campaign)).at(-1);
	const release = summary === undefined ? null : await readReleaseById(server, summary.id);
	const group = release === null ? undefined : wholeOf(release.groups);
	if (release === null || group === undefined) return { campaign, source: { kind: 'none' } };
	if (pole === null) return { campaign, source: { kind: 'outcome', release: release.id, item } };
	return {
		campaign,
		source: { kind: 'finding', release: release.id, group: group.id, item, pole }
	};
}
