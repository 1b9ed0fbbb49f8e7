import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revealingTurnouts } from '#lib/domain/consultation/revealing-turnouts.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { handCards, makeCards } from '#lib/server/services/ballots/make-cards.ts';
import { prepareConsultation } from '#lib/server/services/consultations/prepare-consultation.ts';
import { readBallotRules } from '#lib/server/services/consultations/read-ballot-rules.ts';
import { typedAgain } from '#lib/server/services/consultations/typed-again.ts';
import { gathered } from '#lib/server/form.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { correctCampaign } from '#lib/server/services/correct-campaign.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import { ownInstruments } from '#lib/server/services/questionnaires/own-versions.ts';
import { raiseMarginFloor } from '#lib/server/services/plan-floor.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { hour, minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ text, english: '' }));

describe.each(engines)('a consultation prepared in the office on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const form = (more: Record<string, unknown>): Record<string, unknown> => ({
		kind: 'vote',
		question: 'Refaire la toiture. Quel est votre vote ?',
		sites: office.sites.map(({ id }) => id),
		unit: 'household',
		title: 'La toiture',
		askedBy: 'le conseil',
		opens: office.now() + hour,
		closes: office.now() + 2 * hour,
		collectsUntil: office.now() + 2 * hour,
		publishes: office.now() + 3 * hour,
		custodians: [{ role: 'présidence' }, { role: 'secrétariat' }, { role: 'trésorerie' }],
		...more
	});
	const prepare = (more: Record<string, unknown>, replaces: string | null = null) =>
		prepareConsultation(office.server, office.manager, office.organisation, form(more), replaces);
	const faultsOf = async (more: Record<string, unknown>) => {
		const refused = await prepare(more).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(InputRefusal);
		return (refused as InputRefusal).fields;
	};

	test('is a vote with all its rules, codes, and nothing else to publish', async () => {
		const slug = await prepare({ quorum: 'one-third', threshold: 'two-thirds', base: 'voters' });
		const campaign = await findCampaign(office.server.app, slug);
		expect(campaign.state).toBe('draft');
		expect(campaign.codeSalt).not.toBeNull();
		expect(campaign.languages).toEqual(['fr']);
		expect(campaign.ballot).toEqual({
			version: 1,
			kind: 'vote',
			announcement: 'protected',
			questions: [
				{
					item: 'vote',
					method: {
						kind: 'majority',
						threshold: { numerator: 2, denominator: 3, strict: false },
						base: 'voters'
					},
					tie: { kind: 'stands' },
					sides: { for: ['pour'], blank: ['blanc'], against: ['contre'] }
				}
			],
			formal: {
				unit: 'household',
				electorate: 92,
				representation: 'none',
				quorum: { numerator: 1, denominator: 3, strict: false },
				custodians: ['présidence', 'secrétariat', 'trésorerie']
			}
		});
		const shown = await readBallotRules(office.server, campaign);
		expect(shown?.notice.formal?.quorum).toBe(31);
		expect(shown?.revealing).toEqual(campaign.ballot && revealingTurnouts(campaign.ballot, 3));
	});

	test('can be each of the seven kinds, in French and in English where all of it is', async () => {
		const kinds: Record<string, Record<string, unknown>> = {
			options: { lines: lines('Un jardin', 'Des bancs'), choosing: 'approval', seats: '1' },
			conditions: {},
			ranking: { lines: lines('Un jardin', 'Des bancs', 'Un abri'), places: '2', method: 'points' },
			works: {
				question: '',
				total: '25 000',
				lines: [
					{ text: 'Une rampe', english: 'A ramp', cost: '12 000' },
					{ text: 'Un banc', english: 'A bench', cost: '3000' }
				]
			},
			'house-rules': { question: '', lines: lines('Pas de bruit la nuit.') },
			election: { lines: lines('Une', 'Deux', 'Trois'), seats: '2' }
		};
		for (const [kind, more] of Object.entries(kinds)) {
			const slug = await prepare({ kind, ...more });
			const { ballot, languages } = await findCampaign(office.server.app, slug);
			expect(ballot?.kind).toBe(kind);
			expect(ballot?.formal === null, kind).toBe(kind !== 'election');
			expect(languages, kind).toEqual(kind === 'works' ? ['fr', 'en'] : ['fr']);
			if (kind === 'works') {
				expect(ballot?.questions[0]?.budget).toEqual({
					total: 25_000,
					costs: { 'projet-1': 12_000, 'projet-2': 3000 }
				});
			}
		}
		const offered = await ownInstruments(office.server.app, office.organisation);
		expect(offered, 'a ballot is never offered as a survey').toEqual([]);
	});

	test('draws an order once: correcting the same options keeps it, and every word that was typed', async () => {
		const texts = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit'];
		const first = await prepare({ kind: 'options', lines: lines(...texts), tie: 'drawn' });
		const { ballot } = await findCampaign(office.server.app, first);
		const tie = ballot?.questions[0]?.tie;
		const order = tie?.kind === 'drawn' ? tie.order : [];
		expect(order.toSorted()).toEqual(texts.map((_, index) => `choix-${index + 1}`));
		const draws = async (slug: string): Promise<number> => {
			const campaign = await findCampaign(office.server.app, slug);
			const acts = await readCampaignJournal(office.server.app, campaign);
			return acts.filter(({ action }) => action === 'tie-order-drawn').length;
		};
		expect(await draws(first)).toBe(1);

		const values = await typedAgain(
			office.server,
			office.manager,
			office.organisation,
			first,
			office.sites
		);
		expect(values['lines.7.text']).toBe('Huit');
		const again = { ...gathered(values), question: 'Et maintenant ?' };
		const second = await prepare(again, first);
		const corrected = await findCampaign(office.server.app, second);
		expect(corrected.ballot?.questions[0]?.tie).toEqual({ kind: 'drawn', order });
		expect(await draws(second), 'the draw of before stands').toBe(0);
		const asked = await readQuestionnaireVersion(office.server, corrected.questionnaireHash);
		expect(asked.version).toBe(2);
		expect(asked.questions[0]?.text['fr']).toBe('Et maintenant ?');
		await expect(findCampaign(office.server.app, first)).rejects.toThrow('campaign-not-found');
	});

	test('is frozen at opening: nobody corrects its rules any more', async () => {
		const slug = await prepare({ opens: office.now(), closes: office.now() + hour });
		await makeCards(office.server, office.manager, slug);
		await handCards(office.server, office.manager, slug);
		await issueCodes(office.server, office.manager, slug, { again: false });
		await openCampaign(office.server, office.manager, slug, 'now');
		const before = await findCampaign(office.server.app, slug);
		await expect(prepare({ threshold: 'three-quarters' }, slug)).rejects.toThrow('already-open');
		const read = typedAgain(office.server, office.manager, office.organisation, slug, office.sites);
		await expect(read).rejects.toThrow('already-open');
		expect((await findCampaign(office.server.app, slug)).ballot).toEqual(before.ballot);
	});

	test('keeps the buildings of a formal vote where its rules counted them', async () => {
		const slug = await prepare({});
		const input = {
			...form({ sites: [office.sites[0]?.id] }),
			publishes: office.now() + 4 * hour + minute
		};
		const refused = correctCampaign(office.server, office.manager, slug, input);
		await expect(refused).rejects.toMatchObject({ fields: { sites: 'sites-of-rules' } });
	});

	test('names each fault beside its field', async () => {
		expect(await faultsOf({ question: '' })).toEqual({ question: 'empty' });
		expect(
			await faultsOf({ kind: 'options', lines: [{ text: 'Un', english: 'One' }, { text: 'un' }] })
		).toEqual({
			questionEnglish: 'english-missing',
			'lines.1.english': 'english-missing',
			'lines.1.text': 'line-twice'
		});
		expect(await faultsOf({ kind: 'options', lines: lines('Un', '') })).toEqual({
			'lines.1.text': 'too-few-lines'
		});
		expect(await faultsOf({ kind: 'options', lines: lines('Un', 'Deux'), seats: '2' })).toEqual({
			seats: 'seats-unfit'
		});
		expect(
			await faultsOf({
				kind: 'works',
				total: '100',
				lines: [{ text: 'Un' }, { text: 'Deux', cost: 'x' }]
			})
		).toEqual({ 'lines.0.cost': 'empty', 'lines.1.cost': 'not-a-number' });
		expect(await faultsOf({ custodians: [{ role: 'a' }, { role: 'a' }, { role: '' }] })).toEqual({
			'custodians.1.role': 'custodian-twice',
			'custodians.2.role': 'empty'
		});
		expect(await faultsOf({ electorate: '5' })).toEqual({ announcement: 'protected-too-few' });
		expect(await faultsOf({ electorate: '93' })).toEqual({ electorate: 'too-large' });
		expect(await faultsOf({ kind: 'conditions', base: 'electorate' })).toEqual({
			base: 'electorate-unknown'
		});
	});

	test('counts a yes on conditions as was chosen, says so, and types it again', async () => {
		const sidesOf = async (slug: string) => {
			const campaign = await findCampaign(office.server.app, slug);
			const shown = await readBallotRules(office.server, campaign);
			return [campaign.ballot?.questions[0]?.sides, shown?.notice.questions[0]?.between];
		};
		const apart = await prepare({ kind: 'conditions' });
		expect(await sidesOf(apart)).toEqual([
			{ for: ['oui'], blank: ['conditions'], against: ['non'] },
			'apart'
		]);
		const counted = await prepare({ kind: 'conditions', between: 'for' });
		expect(await sidesOf(counted)).toEqual([
			{ for: ['oui', 'conditions'], blank: [], against: ['non'] },
			'for'
		]);
		const { server, manager, organisation, sites } = office;
		const again = await typedAgain(server, manager, organisation, counted, sites);
		expect(again['between']).toBe('for');
		expect(await faultsOf({ kind: 'conditions', between: 'against' })).toEqual({
			between: 'unknown-choice'
		});
	});

	test('follows the margin of the organisation in what it offers and warns of', async () => {
		const other = await startOffice(engine);
		try {
			await raiseMarginFloor(other.server, other.manager, other.organisation, { floor: '5' });
			const asked = (more: Record<string, unknown>) =>
				prepareConsultation(
					other.server,
					other.manager,
					other.organisation,
					{ ...form(more), sites: other.sites.map(({ id }) => id) },
					null
				);
			await expect(asked({ electorate: '10' })).rejects.toMatchObject({
				fields: { announcement: 'protected-too-few' }
			});
			const slug = await asked({ electorate: '10', announcement: 'result-only' });
			const shown = await readBallotRules(other.server, await findCampaign(other.server.app, slug));
			expect(shown?.notice).toMatchObject({ few: true, revealing: [{ from: 1, to: 10 }] });
			expect(shown?.revealing[0]?.either).toEqual([{ from: 1, to: 10 }]);
		} finally {
			await other.remove();
		}
	});

	test('is prepared by who manages campaigns, and by nobody else', async () => {
		const refused = prepareConsultation(
			office.server,
			somebody(office, 'committee'),
			office.organisation,
			form({}),
			null
		);
		await expect(refused).rejects.toThrow('forbidden');
	});
});
