import { createHash, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCode } from '#lib/client/code/check-code.ts';
import { codeVerdict } from '#lib/client/code/code-verdict.ts';
import { ticketOf } from '#lib/client/code/ticket.ts';
import type { KnownCode } from '#lib/client/storage/code-tags.ts';
import { drawCode, printedCode } from '#lib/domain/campaign/access-code.ts';
import type { CodeStanding } from '#lib/protocol/code-check.ts';

const key = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const;
const campaign = {
	slug: 'erables-2027',
	codes: { salt: 'sel', rounds: 10, key },
	sites: [
		{ id: 'erables', name: 'Les Érables', room: '' },
		{ id: 'pins', name: 'Les Pins', room: '' }
	]
};
const code = drawCode((below) => 17 % below);

const untold: KnownCode = { kind: 'untold' };
const unused = (site: string): CodeStanding => ({ version: 1, state: 'unused', site });
const answering = (body: unknown, status = 200): typeof fetch => {
	return () => Promise.resolve(Response.json(body, { status }));
};
const cut: typeof fetch = () => Promise.reject(new TypeError('network'));

function check(typed: string, known: KnownCode, fetch: typeof globalThis.fetch, on = campaign) {
	return checkCode(on, typed, { known: () => Promise.resolve(known), fetch });
}

describe('a ticket', () => {
	it('is what the office derives from the same code', async () => {
		const bytes = pbkdf2Sync(code, 'porte-voix-code/1\nerables-2027\nsel', 10, 32, 'sha256');
		const hash = createHash('sha256').update(bytes).digest('hex');
		const tag = createHash('sha256').update(`porte-voix-tag/1\n${hash}`).digest('hex').slice(0, 8);
		expect(await ticketOf(code, campaign)).toEqual({ bytes: new Uint8Array(bytes), hash, tag });
	});

	it('is another one in another campaign', async () => {
		const other = { ...campaign, slug: 'erables-2028' };
		expect((await ticketOf(code, other)).hash).not.toBe((await ticketOf(code, campaign)).hash);
	});
});

describe('checking a code', () => {
	it('takes it however it was typed, at the building the server names', async () => {
		for (const typed of [code, printedCode(code), printedCode(code).toLowerCase(), ` ${code} `]) {
			expect(await check(typed, untold, answering(unused('pins')))).toMatchObject({
				kind: 'accepted',
				site: 'pins',
				code
			});
		}
	});

	it('tells the server the hash of the ticket, and neither code nor ticket', async () => {
		const bodies: string[] = [];
		const listening: typeof fetch = (_, init) => {
			bodies.push(typeof init?.body === 'string' ? init.body : '');
			return Promise.resolve(Response.json(unused('pins')));
		};
		const { hash, bytes } = await ticketOf(code, campaign);
		await check(code, untold, listening);
		expect(bodies).toEqual([JSON.stringify({ version: 1, campaign: 'erables-2027', hash })]);
		expect(bodies[0]).not.toContain(code);
		expect(bodies[0]).not.toContain(Buffer.from(bytes).toString('hex'));
	});

	it('asks nobody about a code that is not finished or mistyped', async () => {
		const asked: string[] = [];
		const listening: typeof fetch = (input) => {
			asked.push(JSON.stringify(input));
			return cut(input);
		};
		const other = code.startsWith('A') ? 'B' : 'A';
		expect(await check('', untold, listening)).toEqual({ kind: 'refused', fault: 'unfinished' });
		expect(await check(code.slice(1), untold, listening)).toMatchObject({ fault: 'unfinished' });
		expect(await check(other + code.slice(1), untold, listening)).toMatchObject({
			fault: 'mistyped'
		});
		expect(await check(`${code}7`, untold, listening)).toMatchObject({ fault: 'mistyped' });
		expect(asked).toEqual([]);
	});

	it.each([
		['a page that is not the server’s', answering('<html>')],
		['a refusal', answering({ error: { code: 'too-many', message: '' } }, 429)],
		['no network', cut]
	])('believes the tags of the tablet behind %s', async (_, fetch) => {
		expect(await check(code, { kind: 'issued', site: 'erables' }, fetch)).toMatchObject({
			kind: 'accepted',
			site: 'erables'
		});
		expect(await check(code, { kind: 'unknown' }, fetch)).toMatchObject({ fault: 'unknown-here' });
		expect(await check(code, untold, fetch)).toMatchObject({ fault: 'unreachable' });
	});

	it('goes on without network, tags or choice where there is one building', async () => {
		const one = { ...campaign, sites: campaign.sites.slice(0, 1) };
		expect(await check(code, untold, cut, one)).toMatchObject({
			kind: 'accepted',
			site: 'erables'
		});
	});

	it('asks the server when the store of the device fails', async () => {
		const failing = { known: () => Promise.reject(new Error('full')), fetch: cut };
		expect(await checkCode(campaign, code, failing)).toMatchObject({ fault: 'unreachable' });
	});
});

describe('what is believed of a code', () => {
	const sites = ['erables', 'pins'];

	it.each(['used', 'unknown', 'expired'] as const)(
		'is the server’s « %s », whatever the tags say',
		(state) => {
			const known: KnownCode = { kind: 'issued', site: 'erables' };
			expect(codeVerdict(known, { version: 1, state, site: null }, sites)).toEqual({
				kind: 'refused',
				fault: state
			});
		}
	);

	it('is the server’s « unused » for a code made after the tags were fetched', () => {
		expect(codeVerdict({ kind: 'unknown' }, unused('pins'), sites)).toEqual({
			kind: 'accepted',
			site: 'pins'
		});
	});

	it('never leads to a building the campaign does not have', () => {
		expect(codeVerdict(untold, unused('elsewhere'), sites)).toMatchObject({ fault: 'unknown' });
		expect(codeVerdict({ kind: 'issued', site: 'elsewhere' }, null, sites)).toMatchObject({
			fault: 'unknown-here'
		});
	});
});
