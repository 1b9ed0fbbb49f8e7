import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { confirmAct, confirmActHere } from '#lib/server/services/acts/confirm-act.ts';
import { proposeAct, withdrawAct } from '#lib/server/services/acts/propose-act.ts';
import { readToConfirm } from '#lib/server/services/acts/read-to-confirm.ts';
import { readAgreement } from '#lib/server/services/acts/read-proposal.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { notePlanSeen } from '#lib/server/services/plan-seen.ts';
import { readPublicJournal } from '#lib/server/services/public-journal.ts';
import { saveLegalFile } from '#lib/server/services/legal/save-legal-file.ts';
import { readChain, readJournal } from '#lib/server/services/read-journal.ts';
import { chainFault } from '#lib/protocol/journal-chain.ts';
import {
	draft,
	hour,
	legalFileForm,
	type Office,
	signedFile,
	somebody,
	startOffice,
	stateOf
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const opening = { kind: 'open', choice: 'now' } as const;
const password = 'lampe bleue jeudi colline';

describe.each(engines)('an act that takes two people, on %s', (engine) => {
	let office: Office;
	let member: Account;

	beforeAll(async () => {
		office = await startOffice(engine);
		const { organisation, server } = office;
		member = await server.accounts.create({
			name: 'Luc Roy',
			username: 'luc.roy',
			password,
			memberships: [{ organisation, role: 'committee', site: office.sites[0]?.id ?? null }]
		});
	});
	afterAll(() => office.remove());

	/** A campaign with all that its opening needs. */
	const ready = async (): Promise<string> => {
		// A small building is not asked the same again within six months.
		const slug = await draft(office, { sites: [office.sites[0]?.id] });
		await notePlanSeen(office.server, office.manager, slug);
		await signedFile(office, slug);
		return slug;
	};

	const proposed = async (): Promise<string> => {
		const slug = await ready();
		await proposeAct(office.server, office.manager, slug, opening);
		return slug;
	};

	test('moves nothing when one person asks for it, however often and whoever else manages', async () => {
		const slug = await proposed();
		await proposeAct(office.server, office.manager, slug, opening);
		await expect(confirmAct(office.server, office.manager, slug, 'open')).rejects.toThrow(
			/^second-person-needed$/
		);
		expect(await stateOf(office, slug)).toBe('draft');
	});

	test('is done when a member of the committee of one of its buildings says yes', async () => {
		const slug = await proposed();
		await confirmAct(office.server, member, slug, 'open');
		expect(await stateOf(office, slug)).toBe('open');
		await proposeAct(office.server, office.manager, slug, { kind: 'close', choice: 'now' });
		expect(await stateOf(office, slug)).toBe('open');
		office.wait(60_000);
		await confirmAct(office.server, member, slug, 'close');
		expect(await stateOf(office, slug)).toBe('closed');
		const done = await readChain(office.server, office.manager, office.organisation);
		const who = done.filter(({ action }) => /^(opening|closing|campaign-closed)/.test(action));
		expect(who.slice(-4).map(({ action, account }) => [action, account])).toEqual([
			['opening-proposed', office.manager.id],
			['opening-confirmed', member.id],
			['closing-proposed', office.manager.id],
			['campaign-closed', member.id]
		]);
	});

	test('waits at home for the second person, and for nobody else', async () => {
		const slug = await proposed();
		const { manager, organisation, server } = office;
		const waiting = async (who: Account): Promise<[string, string][]> =>
			(await readToConfirm(server, who, organisation)).map((one) => [one.slug, one.kind]);
		expect(await waiting(member)).toContainEqual([slug, 'open']);
		expect(await waiting(manager)).toEqual([]);
		expect(await waiting(somebody(office, 'helper'))).toEqual([]);
		await confirmAct(server, member, slug, 'open');
		expect(await waiting(member)).not.toContainEqual([slug, 'open']);
	});

	test('is confirmed on the computer of the first person with the access of the second, not with their own', async () => {
		const slug = await proposed();
		const here = { kind: 'open', address: '127.0.0.1' } as const;
		const own = { username: 'claire.gagnon', password: 'tasse verte neige mardi' };
		await expect(
			confirmActHere(office.server, office.manager, slug, { ...here, ...own })
		).rejects.toThrow(/^second-person-needed$/);
		await expect(
			confirmActHere(office.server, office.manager, slug, {
				...here,
				username: 'luc.roy',
				password: 'x'
			})
		).rejects.toThrow(/^sign-in-failed$/);
		expect(await stateOf(office, slug)).toBe('draft');
		await confirmActHere(office.server, office.manager, slug, {
			...here,
			username: 'luc.roy',
			password
		});
		expect(await stateOf(office, slug)).toBe('open');
	});

	test('is asked for again when something of the campaign was changed in between', async () => {
		const slug = await proposed();
		await office.server.app
			.updateTable('campaign')
			.set({ publishes_at: office.now() + 30 * hour })
			.where('slug', '=', slug)
			.execute();
		await expect(confirmAct(office.server, member, slug, 'open')).rejects.toThrow(
			/^changed-since$/
		);
		const campaign = await findCampaign(office.server.app, slug);
		const { proposal } = await readAgreement(office.server, member, campaign, 'open');
		expect(proposal).toMatchObject({ stale: true, mine: false, by: 'Claire Gagnon' });
		expect(await stateOf(office, slug)).toBe('draft');
	});

	test('does not open a campaign whose legal file is missing, or was changed after it was signed', async () => {
		const unsigned = await draft(office, { sites: [office.sites[0]?.id] });
		await notePlanSeen(office.server, office.manager, unsigned);
		await expect(proposeAct(office.server, office.manager, unsigned, opening)).rejects.toThrow(
			/^legal-file-missing$/
		);
		const slug = await proposed();
		const other = { ...legalFileForm, purpose: 'Autre chose.' };
		await saveLegalFile(office.server, office.manager, slug, other, false);
		await expect(confirmAct(office.server, member, slug, 'open')).rejects.toThrow(
			/^changed-since$/
		);
		await expect(proposeAct(office.server, office.manager, slug, opening)).rejects.toThrow(
			/^legal-file-missing$/
		);
		expect(await stateOf(office, slug)).toBe('draft');
	});

	test('is taken back by who asked, or refused by the other, and then there is nothing to confirm', async () => {
		for (const person of [office.manager, member]) {
			const slug = await proposed();
			await withdrawAct(office.server, person, slug, 'open');
			await expect(confirmAct(office.server, member, slug, 'open')).rejects.toThrow(
				/^nothing-proposed$/
			);
			expect(await stateOf(office, slug)).toBe('draft');
		}
	});

	test('is not asked for by who may not manage, nor confirmed by who only helps, reads paper or is elsewhere', async () => {
		const slug = await proposed();
		const other: Account = {
			...somebody(office, 'manager'),
			memberships: [{ organisation: 'elsewhere', role: 'manager', site: null }]
		};
		for (const person of [somebody(office, 'helper'), other]) {
			await expect(confirmAct(office.server, person, slug, 'open')).rejects.toThrow(/^forbidden$/);
		}
		await expect(proposeAct(office.server, member, slug, opening)).rejects.toThrow(/^forbidden$/);
		await expect(confirmAct(office.server, null, slug, 'open')).rejects.toThrow(/^signed-out$/);
		expect(await stateOf(office, slug)).toBe('draft');
	});

	test('is done once when two people say yes at the same moment', async () => {
		const slug = await proposed();
		const second = { ...somebody(office, 'committee') };
		const answers = await Promise.allSettled([
			confirmAct(office.server, member, slug, 'open'),
			confirmAct(office.server, second, slug, 'open')
		]);
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(await stateOf(office, slug)).toBe('open');
		const { id } = await findCampaign(office.server.app, slug);
		const acts = await readChain(office.server, office.manager, office.organisation);
		const confirmed = acts.filter(
			({ action, subject }) => action === 'opening-confirmed' && subject === id
		);
		expect(confirmed).toHaveLength(1);
	});

	test('leaves a journal whose acts are tied to one another, also when many are written at once', async () => {
		const slugs = await Promise.all(Array.from({ length: 6 }, () => ready()));
		await Promise.all(
			slugs.map((slug) => proposeAct(office.server, office.manager, slug, opening))
		);
		const acts = await readChain(office.server, office.manager, office.organisation);
		expect(acts.length).toBeGreaterThan(20);
		expect(await chainFault(acts)).toBeNull();
		const page = await readJournal(office.server, office.manager, office.organisation, 1);
		expect(page).toMatchObject({ fault: null, total: acts.length, head: acts.at(-1)?.hash });
	});

	test('is read by everybody once it was done, without a name, and by nobody before', async () => {
		const slug = await proposed();
		expect(await readPublicJournal(office.server, slug)).toBeNull();
		await confirmAct(office.server, member, slug, 'open');
		const journal = await readPublicJournal(office.server, slug);
		expect(journal?.acts.map(({ action, person }) => [action, person])).toEqual([
			['campaign-created', 0],
			['plan-seen', 0],
			['legal-file-signed', 0],
			['opening-proposed', 0],
			['opening-confirmed', 1],
			['campaign-opened', null]
		]);
		const text = JSON.stringify(journal);
		for (const hidden of ['Claire', 'Luc', member.id, office.manager.id]) {
			expect(text).not.toContain(hidden);
		}
	});

	test('leaves a journal that the database itself keeps from being changed', async () => {
		const { app } = office.server;
		await expect(app.updateTable('journal').set({ action: 'x' }).execute()).rejects.toThrow(
			/only added to/
		);
		await expect(app.deleteFrom('journal').execute()).rejects.toThrow(/only added to/);
		await expect(
			readJournal(office.server, somebody(office, 'helper'), office.organisation, 1)
		).rejects.toThrow(/^forbidden$/);
	});
});
