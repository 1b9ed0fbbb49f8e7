import { sealResponse } from '#lib/client/sealing/seal.ts';
import { numberText } from '#lib/domain/followup/commitment.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import { betterId } from '#lib/library/items/better.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Server } from '#lib/server/server.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { createCampaign } from '#lib/server/services/create-campaign.ts';
import { askWhetherBetter } from '#lib/server/services/followup/ask-again.ts';
import { writeStep } from '#lib/server/services/followup/write-commitment.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { findDraft } from '#lib/server/services/questionnaires/draft-record.ts';
import { publishDraft } from '#lib/server/services/questionnaires/publish-draft.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';
import { followUpIn } from './follow-up-office.ts';
import { day, hour, setUpForm, somebody } from './office.ts';
import { consultOnWorks } from './published-consultations.ts';

/** What was promised after the consultation on works, and after a finding of the survey. */
export const promises = {
	lamps: 'Des lampes éclairent l’entrée.',
	news: 'Les lampes sont posées depuis octobre.',
	consulted: 'Chaque projet est présenté à l’assemblée avant la décision.'
} as const;

interface WorksYear {
	/** The survey of last year, published. */
	readonly first: string;
	readonly works: string;
	/** The survey of this year, open for five more days. */
	readonly second: string;
	readonly site: string;
	/** « 2026-1 » */
	readonly lamps: string;
}

/** So many of a building who give these answers, by the id of the question and the part of its scale. */
interface Answers {
	readonly count: number;
	readonly parts: Readonly<Record<string, 'often' | 'some' | 'none'>>;
}

/**
 * A year of an office, made by the services that do so: a survey in which most are not consulted, a
 * consultation on works, what was promised after both and what became of it, and the survey of the
 * year after, which asks whether it got better.
 *
 * @param root folder of the product
 * @param data folder for its databases and keys
 */
export async function liveWorksYear(root: string, data: string): Promise<WorksYear> {
	let now = Date.now() - 400 * day;
	const config = readConfig({ PORTE_VOIX_ROOT: root, PORTE_VOIX_DATA: data, PORT: '0' });
	const log = { info: () => undefined, error: () => undefined };
	const server = await startServer(config, { clock: () => now, calendar: 0, log });
	try {
		const { id } = await setUp(server, setUpForm);
		const manager = (await server.accounts.list()).find((account) => account.id === id);
		if (manager === undefined) throw new Error('the set-up made no account');
		const { id: organisation } = await server.app
			.selectFrom('organisation')
			.select('id')
			.executeTakeFirstOrThrow();
		const { id: site } = await server.app
			.selectFrom('site')
			.select('id')
			.orderBy('position')
			.executeTakeFirstOrThrow();
		const doing = followUpIn({ server, organisation, manager });
		const month = (after: number): string => new Date(now + after).toISOString().slice(0, 7);
		const survey = (questionnaire: string, previous: string): Promise<string> =>
			openSurveyOf(server, manager, { organisation, site, questionnaire, previous });

		const first = await survey('sondage-annuel', '');
		const bundle = await campaignBundle(server, first);
		const envelopes = await answersOf(bundle, site, [
			{ count: 26, parts: { consulte: 'none' } },
			{ count: 6, parts: { consulte: 'some' } },
			{ count: 8, parts: { consulte: 'often' } }
		]);
		await server.ballotBox.put(
			envelopes.map((one) => ({ ...one, sealed: fromBase64Url(one.sealed), code: null }))
		);
		await consultOnWorks(server, manager, now);
		now += 12 * day;
		await advanceCampaigns(server);
		await advanceCampaigns(server);

		const [works] = await listReleases(server, 'travaux-2027');
		const lamps = await doing.publish(
			{ text: promises.lamps, textEn: '', due: month(150 * day) },
			{
				campaign: 'travaux-2027',
				source: { kind: 'outcome', release: works?.id ?? '', item: 'travaux' }
			}
		);
		const [said] = await listReleases(server, first);
		const content = await readReleaseById(server, said?.id ?? '');
		const table = content?.tables.find(({ item }) => item === 'consulte');
		await doing.publish(
			{ text: promises.consulted, due: month(500 * day) },
			{
				campaign: first,
				source: {
					kind: 'finding',
					release: said?.id ?? '',
					group: table?.group ?? '',
					item: 'consulte',
					pole: 'none'
				}
			}
		);
		now += 120 * day;
		const done = { state: 'done', role: 'management', due: '', news: promises.news };
		await writeStep(server, manager, doing.waiting(lamps), done);
		await doing.confirm(somebody({ organisation }, 'committee'), lamps);

		now = Date.now() - hour;
		const questionnaire = await askWhetherBetter(server, manager, first, [lamps]);
		const draft = await findDraft(server.app, organisation, questionnaire);
		const changing = { account: manager, organisation, id: questionnaire };
		await publishDraft(server, { ...changing, revision: draft?.revision ?? 0 }, { partner: '' });
		const second = await survey(questionnaire, first);
		const { number } = (await doing.published(lamps)) ?? { number: { year: 0, sequence: 0 } };
		return { first, works: 'travaux-2027', second, site, lamps: numberText(number) };
	} finally {
		await server.close();
	}
}

/** A survey of one building that is open for five days, and public on the day after. */
async function openSurveyOf(
	server: Server,
	manager: Account,
	{
		organisation,
		site,
		questionnaire,
		previous
	}: {
		readonly organisation: string;
		readonly site: string;
		readonly questionnaire: string;
		readonly previous: string;
	}
): Promise<string> {
	const now = server.clock();
	const slug = await createCampaign(server, manager, organisation, {
		questionnaire,
		title: previous === '' ? 'Sondage de l’an dernier' : 'Sondage de cette année',
		sites: [site],
		languages: ['fr'],
		unreviewed: [],
		askedBy: 'le comité et l’office',
		codes: 'none',
		opens: now + hour,
		closes: now + 5 * day,
		collectsUntil: now + 5 * day,
		publishes: now + 6 * day,
		previous
	});
	await openCampaign(server, manager, slug, 'now');
	return slug;
}

/** What forty of a building answer a year later: twenty-six are consulted, and find that it got better. */
export function answersOfTheYearAfter({ lamps }: WorksYear): readonly Answers[] {
	const better = betterId(lamps);
	return (['often', 'some', 'none'] as const).map((part, place) => ({
		count: [26, 6, 8][place] ?? 0,
		parts: { consulte: part, [better]: part }
	}));
}

/** Answers as devices seal them. */
export async function answersOf(
	bundle: CampaignBundle,
	site: string,
	groups: readonly Answers[]
): Promise<Envelope[]> {
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	return Promise.all(
		groups.flatMap(({ count, parts }) => {
			let response = startResponse();
			for (const [id, part] of Object.entries(parts)) {
				const question = questionnaire.questions.find((one) => one.id === id);
				const code = question?.kind === 'scale' ? question.parts[part][0] : undefined;
				if (code === undefined) throw new Error(`${bundle.slug} does not ask ${id}`);
				response = withAnswer(response, id, { kind: 'choice', code });
			}
			const finished = finish(questionnaire, response, 'fr');
			return Array.from({ length: count }, async () =>
				sealResponse({ bundle, questionnaire, response: finished, site })
			);
		})
	);
}
