import { sealResponse } from '#lib/client/sealing/seal.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { readConfig } from '#lib/server/config.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { draftCampaign } from '#lib/server/services/draft-campaign.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import type { Server } from '#lib/server/server.ts';
import { startServer } from '#lib/server/start-server.ts';
import { castVotes, openFormalVote, voteRules } from './formal-vote.ts';
import { setUpForm } from './office.ts';
import { ballotSurvey, worksRules } from './outcomes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const works = { ...ballotSurvey, id: 'travaux-essai', questions: ballotSurvey.questions.slice(3) };

/**
 * An installation in which a vote and a consultation on works were held some days ago, counted and
 * published, made by the services that do so; and a vote that is open. Its manager is that of the
 * form of the set-up.
 *
 * @param root folder of the product
 * @param data folder for its databases and keys
 */
export async function publishConsultations(root: string, data: string): Promise<void> {
	let now = Date.now() - 10 * day;
	const config = readConfig({ PORTE_VOIX_ROOT: root, PORTE_VOIX_DATA: data, PORT: '0' });
	const server = await startServer(config, {
		clock: () => now,
		calendar: 0,
		log: { info: () => undefined, error: () => undefined }
	});
	try {
		const { id } = await setUp(server, setUpForm);
		const manager = (await server.accounts.list()).find((account) => account.id === id);
		if (manager === undefined) throw new Error('the set-up made no account');
		const vote = await openFormalVote(server, manager, {
			slug: 'vote-toiture',
			rules: voteRules(20, { quorum: { numerator: 1, denominator: 2, strict: false } })
		});
		await castVotes(server, vote, { pour: 9, blanc: 2, contre: 4 });
		await consultOnWorks(server, manager, now);
		now += day;
		await advanceCampaigns(server);
		const [one, other] = vote.cards;
		await countVote(server, manager, vote.slug, {
			one: one?.share ?? '',
			other: other?.share ?? ''
		});
		now += day;
		await advanceCampaigns(server);
		await openFormalVote(server, manager, {
			slug: 'vote-ouvert',
			rules: voteRules(20, { announcement: 'exact' }),
			lasts: 30 * day
		});
	} finally {
		await server.close();
	}
}

/** Ten households share the sum: the ramp and the lamps, most of them. */
export async function consultOnWorks(server: Server, manager: Account, now: number): Promise<void> {
	const slug = 'travaux-2027';
	const organisation = await server.app
		.selectFrom('organisation')
		.selectAll()
		.executeTakeFirstOrThrow();
	const sites = await server.app.selectFrom('site').selectAll().orderBy('position').execute();
	await draftCampaign(server, {
		slug,
		organisation,
		account: manager.id,
		title: { fr: 'Les travaux de l’an prochain' },
		questionnaire: works,
		unit: 'household',
		languages: ['fr'],
		calendar: {
			opens: now,
			closes: now + 60 * minute,
			collectsUntil: now + 60 * minute,
			publishes: now + 61 * minute
		},
		askedBy: 'le comité',
		sites: sites.map((site) => ({ ...site, heads: null })),
		previous: null,
		demonstration: false,
		codes: false,
		ballot: worksRules()
	});
	await openCampaign(server, manager, slug, 'now');
	const bundle = await campaignBundle(server, slug);
	const envelopes = await Promise.all(
		Array.from({ length: 10 }, (_, place) =>
			sealResponse({
				bundle,
				questionnaire: works,
				response: finish(
					works,
					withAnswer(startResponse(), 'travaux', {
						kind: 'amounts',
						amounts: place < 8 ? { rampe: 12_000, lampes: 8_000 } : { bancs: 5_000 }
					}),
					'fr'
				),
				site: sites[0]?.id ?? ''
			})
		)
	);
	const put = await server.ballotBox.put(
		envelopes.map((envelope) => ({
			...envelope,
			sealed: fromBase64Url(envelope.sealed),
			code: null
		}))
	);
	if (put.some((outcome) => outcome !== 'stored')) throw new Error('not stored');
}
