import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from '#lib/domain/campaign/access-code.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { checkCode } from '#lib/server/services/check-code.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { printCampaign } from '#lib/server/services/print/print-campaign.ts';
import { type PrintDesk, readPrintDesk } from '#lib/server/services/print/read-print-desk.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { missingPdfTools, told } from '../../support/paper.ts';
import { draft, hour, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { codeHash } from '../../support/ticket.ts';

type Asked = Readonly<Record<string, string | readonly string[]>>;

describe.each(engines)('printing a campaign on %s', (engine) => {
	let office: Office;
	let folder: string;
	const lines: string[] = [];
	const note = (...said: unknown[]): void => void lines.push(JSON.stringify(said));

	beforeAll(async () => {
		office = await startOffice(engine, { info: note, error: note });
		folder = mkdtempSync(join(tmpdir(), 'porte-voix-printing-'));
	});
	afterAll(async () => {
		rmSync(folder, { recursive: true });
		await office.remove();
	});

	const site = (index: number): string => office.sites[index]?.id ?? '';
	const desk = (slug: string, asked: Asked = {}, who: Account = office.manager) =>
		readPrintDesk(
			office.server,
			who,
			slug,
			Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat()]))
		);
	const print = (slug: string, asked: Asked, seen: PrintDesk, who: Account = office.manager) =>
		printCampaign(office.server, who, slug, asked, { pages: seen.pages, held: seen.held });
	/** What is said before, then printed. */
	const printed = async (slug: string, asked: Asked, who?: Account) => {
		const seen = await desk(slug, asked, who);
		const pdf = await print(slug, asked, seen, who);
		const file = join(folder, 'printed.pdf');
		writeFileSync(file, pdf);
		return { seen, file };
	};
	const codesIn = (file: string): string[] =>
		[
			...told('pdftotext', file, '-').matchAll(/\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/g)
		].map(([code]) => code);
	const actions = async (slug: string): Promise<string[]> =>
		(await readCampaign(office.server, office.manager, slug)).journal.map(({ action }) => action);
	const everyByte = (path: string): Buffer[] =>
		statSync(path).isDirectory()
			? readdirSync(path).flatMap((name) => everyByte(join(path, name)))
			: [readFileSync(path)];

	test.skipIf(missingPdfTools() !== null)(
		'codes are made as they are printed, are good, and stand nowhere but on the paper',
		async () => {
			const slug = await draft(office, { codes: 'household', sites: [site(1)] });
			const asked = { quoi: ['poster', 'slips', 'delivery'], langue: 'fr' };
			const { seen, file } = await printed(slug, asked);
			expect(told('pdfinfo', file)).toMatch(new RegExp(`Pages:\\s+${seen.pages}\\b`));
			const codes = codesIn(file);
			expect(new Set(codes).size).toBe(32);
			await startTrial(office.server, office.manager, slug);
			const bundle = await campaignBundle(office.server, slug);
			const [code = ''] = codes;
			expect(readCode(code).kind).toBe('code');
			if (bundle.codes === null) throw new Error('no codes');
			const hash = await codeHash(code.replace('-', ''), slug, bundle.codes);
			const standing = await checkCode(
				office.server,
				JSON.stringify({ version: 1, campaign: slug, hash })
			);
			expect(standing).toMatchObject({ state: 'unused', site: site(1) });
			expect(await actions(slug)).toEqual(
				expect.arrayContaining(['codes-issued', 'slips-printed'])
			);
			const kept = Buffer.concat(everyByte(office.config.data));
			for (const each of codes) {
				for (const written of [each, each.replace('-', '')]) {
					expect(kept.includes(written)).toBe(false);
					expect(lines.join('\n')).not.toContain(written);
				}
			}
		}
	);

	test('what is asked twice makes codes once; they can be made again before the opening only', async () => {
		const slug = await draft(office, { codes: 'household', sites: [site(1)] });
		const asked = { quoi: ['slips'], langue: 'fr' };
		const seen = await desk(slug, asked);
		await print(slug, asked, seen);
		await expect(print(slug, asked, seen)).rejects.toMatchObject({ code: 'codes-made' });
		const after = await desk(slug);
		expect(after.slips).toBe('again');
		expect(after.choice.pieces).not.toContain('slips');
		await print(
			slug,
			{ ...asked, quoi: ['again'] },
			await desk(slug, { ...asked, quoi: ['again'] })
		);
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({ [site(1)]: 32 });
		await openCampaign(office.server, office.manager, slug, 'now');
		expect((await desk(slug)).slips).toBe('made');
		office.wait(5 * hour);
		const late = await desk(slug, { quoi: ['poster'] });
		expect([late.over, late.pages]).toEqual([true, 0]);
		await expect(print(slug, { quoi: ['poster'] }, late)).rejects.toMatchObject({
			code: 'already-closed'
		});
	});

	test('a drawing that fails has made no code', async () => {
		const slug = await draft(office, {
			codes: 'household',
			sites: [site(1)],
			title: 'Sondage \u{1F600}'
		});
		const asked = { quoi: ['slips'], langue: 'fr' };
		const seen = await desk(slug, asked);
		await expect(print(slug, asked, seen)).rejects.toMatchObject({ code: 'unprintable' });
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({});
		expect(await actions(slug)).not.toContain('codes-issued');
		expect(await actions(slug)).not.toContain('slips-printed');
	});

	test('one building is printed alone, and the other gets its codes later', async () => {
		const slug = await draft(office, { codes: 'household' });
		const asked = { quoi: ['slips'], langue: 'fr', immeuble: site(1) };
		await print(slug, asked, await desk(slug, asked));
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({ [site(1)]: 32 });
		const both = { quoi: ['slips'], langue: 'fr' };
		await print(slug, both, await desk(slug, both));
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({
			[site(0)]: 60,
			[site(1)]: 32
		});
		const again = { ...asked, quoi: ['again'] };
		await expect(print(slug, again, await desk(slug, again))).rejects.toMatchObject({
			code: 'codes-everywhere'
		});
	});

	test.skipIf(missingPdfTools() !== null)(
		'a helper prints everything but codes, and never makes one',
		async () => {
			const helper = somebody(office, 'helper');
			const coded = await draft(office, { codes: 'household', sites: [site(1)] });
			const seen = await desk(coded, {}, helper);
			expect(seen.slips).toBe('not-yours');
			expect(seen.pieces.map(({ piece }) => piece)).not.toContain('slips');
			const asked = { quoi: ['poster', 'thanks'], langue: 'fr' };
			const { file } = await printed(coded, asked, helper);
			expect(codesIn(file)).toEqual([]);
			await expect(
				print(coded, { quoi: ['slips'], langue: 'fr' }, { ...seen, pages: 6 }, helper)
			).rejects.toMatchObject({ code: 'forbidden' });
			expect(await office.server.ballotBox.issuedCodes(coded)).toEqual({});
			const open = await draft(office, { sites: [site(1)] });
			const slips = await printed(open, { quoi: ['slips'], langue: 'fr' }, helper);
			expect(codesIn(slips.file)).toEqual([]);
			expect(told('pdftotext', slips.file, '-')).not.toMatch(/code/i);
			expect(await actions(open)).toContain('slips-printed');
		}
	);

	test.each(['committee', 'moderator', 'coordinator', 'data-entry'] as const)(
		'is not for the role %s',
		async (role) => {
			const slug = await draft(office, { sites: [site(1)] });
			await expect(desk(slug, {}, somebody(office, role))).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
	);

	test('prints what was said, or nothing: other pages, nothing ticked, another language, over', async () => {
		const slug = await draft(office, { sites: [site(1)] });
		const asked = { quoi: ['poster', 'delivery'], langue: 'fr' };
		const seen = await desk(slug, asked);
		expect(seen.pages).toBe(3);
		await expect(print(slug, asked, { ...seen, pages: 4 })).rejects.toMatchObject({
			code: 'pages-changed'
		});
		for (const [input, code] of [
			[{ quoi: ['poster'], langue: 'fr' }, 'pages-changed'],
			[{ langue: 'fr' }, 'nothing-to-print'],
			[{ ...asked, langue: 'ar' }, 'language-missing'],
			[{ ...asked, immeuble: 'ailleurs' }, 'site-not-found'],
			[{ ...asked, exterieur: 'a\u202Eb' }, 'input-refused']
		] as const) {
			await expect(print(slug, input, seen)).rejects.toMatchObject({ code });
		}
	});
});
