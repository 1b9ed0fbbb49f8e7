import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { openBallotBoxForReading } from '../database/databases.ts';
import type { EnvelopeTable } from '../database/ballot-box-schema.ts';

/** Envelopes handed over at a time. */
const page = 1_000;

/**
 * All envelopes of a closed box, a page at a time in the order of their random ids. For the
 * tabulator only, over a connection of its own that is closed at the end.
 * @throws Refusal `unknown-campaign`, or `box-phase` when the box is not closed or was counted before
 */
export async function* readEnvelopes(
	config: Pick<Config, 'data' | 'storage'>,
	campaign: string
): AsyncGenerator<Pick<EnvelopeTable, 'id' | 'site' | 'sealed'>[], void, undefined> {
	const db = openBallotBoxForReading(config);
	try {
		const box = await db
			.selectFrom('box')
			.select('phase')
			.where('campaign', '=', campaign)
			.executeTakeFirst();
		if (box === undefined) throw new Refusal('unknown-campaign');
		if (box.phase !== 'closed') throw new Refusal('box-phase');
		for (let after = ''; ;) {
			const rows = await db
				.selectFrom('envelope')
				.select(['id', 'site', 'sealed'])
				.where('campaign', '=', campaign)
				.where('id', '>', after)
				.orderBy('id')
				.limit(page)
				.execute();
			if (rows.length > 0) yield rows;
			const last = rows.at(-1);
			if (last === undefined || rows.length < page) return;
			after = last.id;
		}
	} finally {
		await db.destroy();
	}
}
