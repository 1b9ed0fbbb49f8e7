import { expect, test } from 'vitest';
import { withoutDestroyed } from '#lib/server/backup/destroyed.ts';
import type { Value } from '#lib/server/database/snapshot.ts';
import { gathered, inPieces } from '../../../support/backups.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- as rows that come from a database
async function* these(rows: Value[][]): AsyncIterable<Value[]> {
	yield* rows;
}

test('of a campaign that was destroyed since, nothing comes back that its certificate names', async () => {
	const destroyed = withoutDestroyed(['sondage-2027']);
	const left = (
		database: 'app' | 'ballot-box',
		table: string,
		columns: string[],
		rows: Value[][]
	): Promise<(readonly Value[])[]> =>
		Array.fromAsync(destroyed.rows({ database, table, columns }, these(rows)));
	const campaigns = [
		['1', 'sondage-2027'],
		['2', 'sondage-2028']
	];
	expect(await left('app', 'campaign', ['id', 'slug'], campaigns)).toEqual(campaigns);
	for (const table of ['envelope', 'code', 'code_tag']) {
		const rows = [
			['a', 'sondage-2027'],
			['b', 'sondage-2028']
		];
		expect(await left('ballot-box', table, ['id', 'campaign'], rows)).toEqual([rows[1]]);
	}
	const proof = new Uint8Array([1]);
	expect(
		await left(
			'app',
			'paper_batch',
			['id', 'campaign_id', 'salt', 'proof'],
			[
				['x', '1', 'salt', proof],
				['y', '2', 'salt', proof]
			]
		)
	).toEqual([
		['x', '1', '', new Uint8Array()],
		['y', '2', 'salt', proof]
	]);
	expect(
		await left(
			'app',
			'paper_sealed',
			['batch_id', 'part'],
			[
				['x', 1n],
				['y', 1n]
			]
		)
	).toEqual([['y', 1n]]);
	const key = (campaign: string) => inPieces(Buffer.from(JSON.stringify({ campaign })), 7);
	const name = 'keys/0123456789abcdef.json';
	expect(await destroyed.file(name, key('sondage-2027'))).toBeNull();
	const other = await destroyed.file(name, key('sondage-2028'));
	expect(other === null ? '' : String(await gathered(other))).toBe('{"campaign":"sondage-2028"}');
	for (const own of ['keys/desk-sondage-2027.key', 'keys/comments-sondage-2027.key']) {
		expect(await destroyed.file(own, key('x'))).toBeNull();
	}
	expect(await destroyed.file('keys/desk-sondage-2028.key', key('x'))).not.toBeNull();
});

test('a name that no campaign can have is refused before anything is read', () => {
	expect(() => withoutDestroyed(['../keys'])).toThrow('unknown-campaign');
});
