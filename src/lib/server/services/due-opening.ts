import type { SealedEnvelope } from '../ballot-box/sealed-envelope.ts';
import type { Server } from '../server.ts';
import { sitesOf, toRecord } from './campaign-record.ts';
import { openBoxForReal } from './open-box.ts';

/**
 * Whether some of these refused envelopes are sealed for a campaign whose opening is confirmed and
 * not carried out yet: between the minute of its calendar and the next look at it, after a process
 * was killed in between, or on a device whose clock is ahead. Refusing them for good would lose
 * them. Boxes whose minute has come are opened here.
 *
 * @throws Refusal `try-later`
 */
export async function openWhatIsDue(
	server: Server,
	refused: readonly Pick<SealedEnvelope, 'campaign' | 'key'>[]
): Promise<'opened' | 'awaited' | null> {
	if (refused.length === 0) return null;
	const rows = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where('slug', 'in', [...new Set(refused.map(({ campaign }) => campaign))])
		.where('state', '=', 'open')
		.where('opened_at', 'is', null)
		.execute();
	const confirmed = rows.filter(({ slug, key }) =>
		refused.some((envelope) => envelope.campaign === slug && envelope.key === key)
	);
	if (confirmed.length === 0) return null;
	const now = server.clock();
	for (const row of confirmed.filter(({ opens_at }) => opens_at <= now)) {
		await openBoxForReal(server, toRecord(row, await sitesOf(server.app, row.id)));
	}
	return confirmed.every(({ opens_at }) => opens_at <= now) ? 'opened' : 'awaited';
}
