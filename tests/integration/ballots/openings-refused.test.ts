import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { proposeAct } from '#lib/server/services/acts/propose-act.ts';
import { makeCards } from '#lib/server/services/ballots/make-cards.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readOpeningChecks } from '#lib/server/services/opening-checks.ts';
import { openFormalVote, voteQuestionnaire, voteRules } from '../../support/formal-vote.ts';
import { type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('what keeps a formal vote from opening, on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	/** A vote whose cards are handed over, before it opens. */
	const prepared = async (
		rules: BallotRules,
		questionnaire: Questionnaire = voteQuestionnaire
	): Promise<string> => {
		count += 1;
		const slug = `refus-${String(count)}`;
		await openFormalVote(office.server, office.manager, {
			slug,
			rules,
			questionnaire,
			prepareOnly: true
		});
		return slug;
	};
	const propose = (slug: string) =>
		proposeAct(office.server, office.manager, slug, { kind: 'open', choice: 'now' });
	const checkOf = async (slug: string, item: string) => {
		const campaign = await findCampaign(office.server.app, slug);
		return (await readOpeningChecks(office.server, campaign)).find((one) => one.item === item);
	};

	test('an example of the library that was left on the ballot', async () => {
		const [question] = voteQuestionnaire.questions;
		if (question === undefined) throw new Error('no question');
		const left = {
			...voteQuestionnaire,
			id: 'vote-exemple',
			questions: [{ ...question, text: { fr: 'Exemple : refaire la toiture ?', en: 'Redo it?' } }]
		} as Questionnaire;
		const slug = await prepared(voteRules(20), left);
		expect(await checkOf(slug, 'examples')).toMatchObject({ status: 'missing' });
		await expect(propose(slug)).rejects.toThrow(/^examples-left$/);
	});

	test('rules that do not fit the questions', async () => {
		const [question] = voteRules(20).questions;
		if (question === undefined) throw new Error('no question');
		const unfit = { ...question, sides: { for: ['pour'], blank: [], against: ['contre'] } };
		const slug = await prepared(voteRules(20, { questions: [unfit] }));
		await expect(propose(slug)).rejects.toThrow(/^ballot-unfit$/);
		expect(await checkOf(slug, 'ballot')).toMatchObject({ about: ['La toiture'] });
	});

	test('a protected count among fewer than can be counted in words, by the margin of the plan', async () => {
		await expect(propose(await prepared(voteRules(6)))).rejects.toThrow(/^protected-too-few$/);
		const slug = await prepared(voteRules(8));
		await expect(propose(slug)).rejects.not.toThrow(/^protected-too-few$/);
		const { plan } = await office.server.app
			.selectFrom('campaign')
			.select('plan')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		const stricter = JSON.parse(plan) as PublicationPlan;
		await office.server.app
			.updateTable('campaign')
			.set({ plan: JSON.stringify({ ...stricter, policy: { version: 1, margin: 4 } }) })
			.where('slug', '=', slug)
			.execute();
		await expect(propose(slug)).rejects.toThrow(/^protected-too-few$/);
	});

	test('not the result alone of few, of which the checklist warns', async () => {
		const slug = await prepared(voteRules(6, { announcement: 'result-only' }));
		expect(await checkOf(slug, 'few')).toMatchObject({ status: 'advised' });
		expect(await checkOf(slug, 'electorate')).toBeUndefined();
		await expect(propose(slug)).rejects.toThrow(/^plan-not-seen$/);
		const many = await prepared(voteRules(20, { announcement: 'result-only' }));
		expect(await checkOf(many, 'few')).toBeUndefined();
	});

	test('custodians who are not three, or whose cards were made again and not handed over', async () => {
		const slug = await prepared(voteRules(20));
		await expect(propose(slug)).rejects.toThrow(/^plan-not-seen$/);
		await makeCards(office.server, office.manager, slug);
		await expect(propose(slug)).rejects.toThrow(/^custodians-missing$/);
		const twice = voteRules(20, { custodians: ['présidente', 'présidente', 'trésorier'] });
		await expect(propose(await prepared(twice))).rejects.toThrow(/^custodians-missing$/);
	});
});
