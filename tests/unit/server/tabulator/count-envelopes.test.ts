import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { defaultPolicy } from '#lib/domain/disclosure/policy.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { encodeResponse } from '#lib/domain/response/encoding.ts';
import { associatedData } from '#lib/protocol/envelope.ts';
import { countEnvelopes, type StoredEnvelope } from '#lib/server/tabulator/count-envelopes.ts';
import { createOpener } from '#lib/server/sealing/opener.ts';
import { responseTo } from '../../../support/sealed-campaign.ts';
import { librarySurvey } from '../../../support/library-survey.ts';

const questionnaire = librarySurvey('sondage-annuel');
const pair = createECDH('prime256v1');
const point = new Uint8Array(pair.generateKeys());
const boundTo = (site: string) => associatedData('essai', 'a'.repeat(64), site);
const open = createOpener(pair.getPrivateKey());
const plan = writePlan({
	questionnaire,
	root: { id: 'total', label: 'Office' },
	sites: [
		{ id: 'est', label: 'Est', frame: 10 },
		{ id: 'ouest', label: 'Ouest', frame: 10 }
	],
	policy: defaultPolicy
});

const seal = (bytes: Uint8Array): Promise<Uint8Array> => sealBytes(point, bytes, boundTo('est'));
const valid = encodeResponse(questionnaire, responseTo(questionnaire));

async function counted(pages: readonly (readonly StoredEnvelope[])[]) {
	// eslint-disable-next-line @typescript-eslint/require-await -- the ballot box hands over its pages this way
	async function* handed() {
		yield* pages;
	}
	const { heads, unreadable } = await countEnvelopes(handed(), open, boundTo, plan, questionnaire);
	return { respondents: heads.sites.map(({ respondents }) => respondents), unreadable };
}

describe('counting a ballot box', () => {
	test('an empty box counts nobody', async () => {
		expect(await counted([])).toEqual({ respondents: [0, 0], unreadable: 0 });
	});

	test('every page is counted', async () => {
		const page = async () => [{ site: 'est', sealed: await seal(valid) }];
		expect(await counted([await page(), await page(), await page()])).toEqual({
			respondents: [3, 0],
			unreadable: 0
		});
	});

	test('an envelope that was copied counts once, whatever its id and its site', async () => {
		const sealed = await seal(valid);
		const copies = Array.from({ length: 20 }, () => ({ site: 'est', sealed: sealed.slice() }));
		expect(await counted([copies, copies])).toEqual({ respondents: [1, 0], unreadable: 39 });
	});

	test('an envelope that was moved to another building is unreadable there', async () => {
		const sealed = await seal(valid);
		expect(await counted([[{ site: 'ouest', sealed }]])).toEqual({
			respondents: [0, 0],
			unreadable: 1
		});
	});

	test('a copy that names another building takes nothing from the original, whichever lies first', async () => {
		const original = { site: 'est', sealed: await seal(valid) };
		const moved = { ...original, site: 'ouest' };
		const unknown = { ...original, site: 'nord' };
		for (const page of [
			[moved, unknown, original],
			[original, unknown, moved]
		]) {
			expect(await counted([page])).toEqual({ respondents: [1, 0], unreadable: 2 });
			expect(await counted(page.map((one) => [one]))).toEqual({
				respondents: [1, 0],
				unreadable: 2
			});
		}
	});

	test('whatever is no response is unreadable and stops nothing', async () => {
		const rubbish = [
			await seal(new Uint8Array(valid.length)),
			await seal(valid.slice(1)),
			await seal(new TextEncoder().encode('[1,"__proto__",null,{},[]]'.padEnd(valid.length))),
			new Uint8Array(),
			new Uint8Array(2_000).fill(4)
		].map((sealed) => ({ site: 'est', sealed }));
		const good = { site: 'est', sealed: await seal(valid) };
		const elsewhere = { ...good, site: 'nord' };
		expect(await counted([[...rubbish, good, elsewhere]])).toEqual({
			respondents: [1, 0],
			unreadable: 6
		});
	});
});
