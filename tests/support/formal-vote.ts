import type { BallotRules, FormalRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import type { Server } from '#lib/server/server.ts';
import { type Card, handCards, makeCards } from '#lib/server/services/ballots/make-cards.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { draftCampaign } from '#lib/server/services/draft-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { codeHash } from './ticket.ts';

const minute = 60_000;

/** One proposal: for, blank, against. */
export const voteQuestionnaire: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'vote-toiture',
	version: 1,
	title: { fr: 'Vote sur la toiture', en: 'Vote on the roof' },
	invitation: { fr: 'Votre vote', en: 'Your vote' },
	minutes: 1,
	languages: ['fr', 'en'],
	dimensions: {},
	questions: [
		{
			id: 'proposition',
			kind: 'single-choice',
			text: { fr: 'Refaire la toiture cette année ?', en: 'Redo the roof this year?' },
			short: { fr: 'La toiture', en: 'The roof' },
			options: [
				{ code: 'pour', label: { fr: 'Pour', en: 'For' } },
				{ code: 'blanc', label: { fr: 'Blanc', en: 'Blank' } },
				{ code: 'contre', label: { fr: 'Contre', en: 'Against' } }
			]
		}
	]
};

/** The rules of that vote: simple majority of the votes cast, among so many members. */
export function voteRules(
	electorate: number,
	change: Partial<Pick<BallotRules, 'announcement' | 'questions'>> & Partial<FormalRules> = {}
): BallotRules {
	const { announcement = 'protected', questions, ...formal } = change;
	return {
		version: 1,
		kind: 'vote',
		announcement,
		questions: questions ?? [
			{
				item: 'proposition',
				method: {
					kind: 'majority',
					threshold: { numerator: 1, denominator: 2, strict: true },
					base: 'cast'
				},
				tie: { kind: 'stands' },
				sides: { for: ['pour'], blank: ['blanc'], against: ['contre'] }
			}
		],
		formal: {
			unit: 'member',
			electorate,
			representation: 'none',
			quorum: null,
			custodians: ['présidente', 'secrétaire', 'trésorier'],
			...formal
		}
	};
}

interface Wanted {
	readonly slug: string;
	readonly rules: BallotRules;
	/** How long it is open from now on; an hour unless said. */
	readonly lasts?: number;
	/** From its closing to the day of its result; a minute unless said. */
	readonly waits?: number;
	/** Access codes of every member; none unless said. */
	readonly codes?: boolean;
	readonly questionnaire?: Questionnaire;
	/** Whether it stops before it is opened, with its cards given out. */
	readonly prepareOnly?: boolean;
}

/** An open formal vote of an installation that has an organisation with sites, and what its people hold. */
export interface OpenVote {
	readonly slug: string;
	readonly id: string;
	/** The cards of the three custodians. */
	readonly cards: readonly Card[];
	/** Slips of the members; empty without codes. */
	readonly slips: readonly { readonly code: string; readonly site: string }[];
	readonly sites: readonly string[];
}

/** Prepares a formal vote, gives its cards out, and opens it as two people would. */
export async function openFormalVote(
	server: Server,
	manager: Account,
	{ slug, rules, lasts = 60 * minute, waits = minute, codes = false, ...wanted }: Wanted
): Promise<OpenVote> {
	const organisation = await server.app
		.selectFrom('organisation')
		.selectAll()
		.executeTakeFirstOrThrow();
	const sites = await server.app.selectFrom('site').selectAll().orderBy('position').execute();
	const questionnaire = wanted.questionnaire ?? voteQuestionnaire;
	const now = server.clock();
	const electorate = rules.formal?.electorate ?? 0;
	const heads = sites.map(
		(_, place) =>
			Math.floor(electorate / sites.length) + (place < electorate % sites.length ? 1 : 0)
	);
	const id = await draftCampaign(server, {
		slug,
		organisation,
		account: manager.id,
		title: questionnaire.title,
		questionnaire,
		unit: 'member',
		languages: ['fr', 'en'],
		calendar: {
			opens: now,
			closes: now + lasts,
			collectsUntil: now + lasts,
			publishes: now + lasts + waits
		},
		askedBy: 'le conseil',
		sites: sites.map((site, place) => ({ ...site, heads: heads[place] ?? 0 })),
		previous: null,
		demonstration: false,
		codes,
		ballot: rules
	});
	const cards = await makeCards(server, manager, slug);
	await handCards(server, manager, slug);
	const issued = codes ? await issueCodes(server, manager, slug, { again: false }) : [];
	if (wanted.prepareOnly !== true) await openCampaign(server, manager, slug, 'now');
	return {
		slug,
		id,
		cards,
		slips: issued.flatMap(({ site, codes: all }) => all.map((code) => ({ code, site: site.id }))),
		sites: sites.map((site) => site.id)
	};
}

/**
 * Votes as devices seal them, put in the box: so many of each answer, in turn from every site, and
 * with the codes of its slips, the first ones first, where it asks for codes.
 */
export async function castVotes(
	server: Server,
	{ slug, sites, slips }: Pick<OpenVote, 'slug' | 'sites' | 'slips'>,
	votes: Readonly<Record<string, number>>,
	questionnaire: Questionnaire = voteQuestionnaire
): Promise<void> {
	const bundle = await campaignBundle(server, slug);
	const codes = Object.entries(votes).flatMap(([code, count]) =>
		Array.from({ length: count }, () => code)
	);
	const item = questionnaire.questions[0]?.id ?? '';
	const envelopes = await Promise.all(
		codes.map((code, place) =>
			sealResponse({
				bundle,
				questionnaire,
				response: finish(
					questionnaire,
					withAnswer(startResponse(), item, { kind: 'choice', code }),
					'fr'
				),
				site: slips[place]?.site ?? sites[place % sites.length] ?? ''
			})
		)
	);
	const { codes: asked } = bundle;
	const put = await server.ballotBox.put(
		await Promise.all(
			envelopes.map(async (envelope, place) => ({
				...envelope,
				sealed: fromBase64Url(envelope.sealed),
				code:
					asked === null
						? null
						: await codeHash((slips[place]?.code ?? '').replace('-', ''), slug, asked)
			}))
		)
	);
	const refused = put.find((outcome) => outcome !== 'stored');
	if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
}
