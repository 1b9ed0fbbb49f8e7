import { randomUUID } from 'node:crypto';
import type { Counts, Heads } from '../../src/lib/domain/disclosure/counts.ts';
import { release, type ReleaseFacts } from '../../src/lib/domain/disclosure/make-release.ts';
import type { PublicationPlan } from '../../src/lib/domain/disclosure/plan.ts';
import { adaptQuestionnaire } from '../../src/lib/domain/questionnaire/adapt.ts';
import { annualSurvey } from '../../src/lib/library/sondage-annuel/questionnaire.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { type Chance, seededChance } from '../../src/lib/server/demonstration/chance.ts';
import type { Server } from '../../src/lib/server/server.ts';
import { draftCampaign } from '../../src/lib/server/services/draft-campaign.ts';
import { setUp } from '../../src/lib/server/services/set-up.ts';
import { startServer } from '../../src/lib/server/start-server.ts';
import { ordinaryMethod } from '../support/method.ts';

const day = 86_400_000;
const siteCount = 40;

/** Who reads the letters of these campaigns. */
export const reader = { username: 'comite.banc', password: 'tasse verte neige mardi' };

export const slugOf = (responses: number): string => `banc-${responses}`;

/**
 * Prepares a data folder with the annual survey of one office of 40 buildings, this year and the year
 * before, once for each number of responses: counts are drawn and put into words as after any count.
 */
export async function publishedCampaigns(data: string, sizes: readonly number[]): Promise<void> {
	const silent = { info: () => undefined, error: () => undefined };
	const server = await startServer(readConfig({ PORTE_VOIX_DATA: data }), {
		calendar: 0,
		log: silent
	});
	try {
		await setUp(server, {
			name: 'Claire Gagnon',
			username: 'claire.gagnon',
			password: 'tasse verte neige mardi',
			organisation: 'Office du banc',
			tenure: 'omh',
			helpName: 'Mme Roy',
			helpPhone: '514 555-0104',
			helpPlace: 'local 104',
			sites: Array.from({ length: siteCount }, (_, index) => ({
				name: `Immeuble ${index + 1}`,
				dwellings: '60',
				room: 'salle commune',
				territory: ''
			}))
		});
		const { id: organisation } = await server.app
			.selectFrom('organisation')
			.select('id')
			.executeTakeFirstOrThrow();
		await server.accounts.create({
			...reader,
			name: 'Comité du banc',
			memberships: [{ organisation, role: 'committee', site: null }]
		});
		for (const responses of sizes) {
			const before = `${slugOf(responses)}-avant`;
			await publish(server, organisation, { slug: before, previous: null, responses });
			await publish(server, organisation, { slug: slugOf(responses), previous: before, responses });
		}
	} finally {
		await server.close();
	}
}

interface Published {
	readonly slug: string;
	readonly previous: string | null;
	readonly responses: number;
}

async function publish(
	server: Server,
	organisation: string,
	{ slug, previous, responses }: Published
): Promise<void> {
	const { app } = server;
	const sites = await app
		.selectFrom('site')
		.select(['id', 'name', 'room'])
		.orderBy('position')
		.execute();
	const publishes = server.clock() - (previous === null ? 366 : 1) * day;
	const closes = publishes - 7 * day;
	const title = { fr: 'Sondage du banc', en: 'Survey of the bench' };
	const id = await draftCampaign(server, {
		slug,
		organisation: { id: organisation, name: 'Office du banc' },
		account: null,
		title,
		questionnaire: adaptQuestionnaire(annualSurvey, { background: [], comments: false }),
		unit: 'household',
		languages: ['fr', 'en'],
		calendar: { opens: closes - 20 * day, closes, collectsUntil: closes + day, publishes },
		askedBy: 'l’office',
		sites: sites.map((site) => ({ ...site, dwellings: Math.ceil((2 * responses) / siteCount) })),
		previous,
		demonstration: false
	});
	const row = await app
		.updateTable('campaign')
		.set({ state: 'released', released_at: publishes })
		.where('id', '=', id)
		.returning(['plan', 'questionnaire_hash'])
		.executeTakeFirstOrThrow();
	const plan = JSON.parse(row.plan) as PublicationPlan;
	const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();
	const facts: ReleaseFacts = {
		id: randomUUID(),
		campaign: slug,
		sequence: 1,
		publishedAt: moment(publishes),
		title,
		organisation: 'Office du banc',
		tenure: 'omh',
		unit: 'household',
		period: { opens: moment(closes - 20 * day), closes: moment(closes) },
		questionnaire: {
			id: annualSurvey.id,
			version: annualSurvey.version,
			hash: row.questionnaire_hash
		},
		demonstration: false,
		method: { ...ordinaryMethod, collectsUntil: moment(closes + day) }
	};
	const { heads, counts } = counted(plan, responses, seededChance(previous === null ? 1 : 2));
	await app
		.insertInto('release')
		.values({
			id: facts.id,
			campaign_id: id,
			sequence: 1,
			body: JSON.stringify(release(facts, plan, heads, counts)),
			publishes_at: publishes,
			created_at: publishes
		})
		.execute();
}

/** Counts as the counter hands them over: the same shares at every size, buildings a little apart. */
function counted(
	plan: PublicationPlan,
	responses: number,
	chance: Chance
): { heads: Heads; counts: Counts } {
	const sites = plan.sites.map(({ id }, index) => ({
		site: id,
		respondents: Math.floor((responses + index) / plan.sites.length)
	}));
	const items = plan.items.map(({ item, reading }) => {
		const [often, none] = [0.2 + 0.5 * chance(), 0.05 + 0.15 * chance()];
		return {
			item,
			portions: sites.map(({ site, respondents }) => ({
				site,
				class: null,
				often: Math.round(respondents * (often + 0.1 * (chance() - 0.5))),
				none: reading === 'yes-alone' ? 0 : Math.round(respondents * none)
			}))
		};
	});
	const orders = plan.orders.map(({ item, options }) => ({
		item,
		places: options.map((option) => [option])
	}));
	return { heads: { sites, classes: [] }, counts: { items, orders } };
}
