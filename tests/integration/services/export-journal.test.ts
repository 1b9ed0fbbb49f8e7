import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { readPublicJournal } from '#lib/server/services/public-journal.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { storeRelease } from '../../support/stored-release.ts';

type Get = (event: unknown) => Promise<Response>;

const routes = import.meta.glob<{ GET: Get }>('../../../src/routes/api/releases/**/+server.ts');

/** Every address under which a file of one publication is taken, and what the journal calls it. */
const files = {
	'[id]': 'json-taken',
	'[id].json': 'json-taken',
	'[id].csv': 'csv-taken',
	'[id].xlsx': 'xlsx-taken',
	'[id].pdf': 'pdf-taken',
	'[id].ddi.xml': 'ddi-taken',
	'[id]/comments.json': null,
	'[id]/comments.csv': null,
	'[id]/team.json': null
} as const;

describe.each(engines)('files of a publication on %s', (engine) => {
	let office: Office;
	let slug = '';
	const release = annualRelease({ respondents: 22, pairs: { securite: [16, 2] } });

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await storeRelease(office, release);
	});
	afterAll(() => office.remove());

	const take = async (file: string, account: Account | null): Promise<number> => {
		const route = routes[`../../../src/routes/api/releases/${file}/+server.ts`];
		if (route === undefined) throw new Error(file);
		const { GET } = await route();
		const answer = await GET({
			locals: { server: office.server, account, locale: 'fr' },
			params: { id: release.id },
			url: new URL(`http://localhost/api/releases/${file}?lang=fr`),
			getClientAddress: () => '127.0.0.1'
		});
		return answer.status;
	};

	const written = async (): Promise<{ action: string; account_id: string | null }[]> =>
		office.server.app
			.selectFrom('journal')
			.select(['action', 'account_id'])
			.where('action', 'like', '%-taken')
			.orderBy('sequence')
			.execute();

	test('stand all in the list of this test', () => {
		const found = Object.keys(routes)
			.map((path) => /releases\/(\[id\].*)\/\+server\.ts$/.exec(path)?.[1])
			.filter((path) => path !== undefined);
		expect(found.toSorted()).toEqual(Object.keys(files).toSorted());
	});

	test('leave nothing of the public, nor of somebody who is signed in elsewhere', async () => {
		const elsewhere: Account = {
			id: 'ailleurs',
			name: 'Ailleurs',
			memberships: [{ organisation: 'another', role: 'manager', site: null }]
		};
		for (const file of ['[id]', '[id].csv', '[id].ddi.xml']) {
			expect(await take(file, null)).toBe(200);
			expect(await take(file, elsewhere)).toBe(200);
		}
		expect(await written()).toEqual([]);
	});

	test('leave a line with who took which one, in every format', async () => {
		const reader = somebody(office, 'committee');
		for (const [file, action] of Object.entries(files)) {
			const before = (await written()).length;
			const status = await take(file, reader);
			const lines = (await written()).slice(before);
			// What was never published leaves no line either.
			if (action === null) expect([status, lines]).toEqual([404, []]);
			else expect([status, lines]).toEqual([200, [{ action, account_id: reader.id }]]);
		}
		expect(await take('[id].csv', somebody(office, 'administrator'))).toBe(200);
		expect((await written()).at(-1)?.action).toBe('csv-taken');
	}, 60_000);

	test('say nothing of it to those who live there', async () => {
		const acts = (await readPublicJournal(office.server, slug))?.acts ?? [];
		expect(acts.length).toBeGreaterThan(0);
		expect(JSON.stringify(acts)).not.toContain('taken');
	});
});
