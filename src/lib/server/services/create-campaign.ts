import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { drawSlug } from '../../domain/campaign/slug.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import { library } from '../../library/library.ts';
import type { Account } from '../accounts/account.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { campaignInput } from './campaign-input.ts';
import { draftCampaign } from './draft-campaign.ts';
import { permit } from './permit.ts';
import { InputRefusal, parseInput } from './typed-input.ts';

/**
 * Prepares a campaign: a draft with its questionnaire version, its publication plan and a key of
 * its own. Background questions are left out because no planned table uses them, and comments
 * because nobody was named to read them.
 *
 * @returns the slug of the campaign
 * @throws Refusal `forbidden`, InputRefusal (`unknown-questionnaire`, `unknown-site`,
 * `unknown-campaign`, `untranslated`, dates out of order by name)
 */
export async function createCampaign(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<string> {
	const who = permit(account, 'manage-campaigns', organisation);
	const asked = parseInput(campaignInput, input);
	const whole = library.get(asked.questionnaire);
	if (whole === undefined) throw new InputRefusal({ questionnaire: 'unknown-questionnaire' });
	if (asked.languages.some((tag) => !whole.languages.includes(tag))) {
		throw new InputRefusal({ languages: 'untranslated' });
	}
	const questionnaire = adaptQuestionnaire(whole, { background: [], comments: false });
	const sites = await chosenSites(server.app, organisation, asked.sites);
	await checkPrevious(server.app, organisation, asked.previous);
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	const slug = await freeSlug(server.app);
	await draftCampaign(server, {
		slug,
		organisation: { id: organisation, name },
		account: who.id,
		title: {
			fr: asked.title,
			...(asked.titleEnglish === null ? {} : { en: asked.titleEnglish })
		},
		questionnaire,
		unit: 'household',
		languages: whole.languages.filter((tag) => asked.languages.includes(tag)),
		calendar: asked.calendar,
		askedBy: asked.askedBy,
		sites,
		previous: asked.previous,
		demonstration: false,
		codes: asked.codes === 'household'
	});
	return slug;
}

async function chosenSites(db: Kysely<AppDatabase>, organisation: string, ids: readonly string[]) {
	const sites = await db
		.selectFrom('site')
		.select(['id', 'name', 'room', 'dwellings'])
		.where('organisation_id', '=', organisation)
		.where('id', 'in', ids)
		.orderBy('position')
		.execute();
	if (sites.length !== ids.length) throw new InputRefusal({ sites: 'unknown-site' });
	return sites;
}

async function checkPrevious(
	db: Kysely<AppDatabase>,
	organisation: string,
	slug: string | null
): Promise<void> {
	if (slug === null) return;
	const previous = await db
		.selectFrom('campaign')
		.select('id')
		.where('slug', '=', slug)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (previous === undefined) throw new InputRefusal({ previous: 'unknown-campaign' });
}

async function freeSlug(db: Kysely<AppDatabase>): Promise<string> {
	for (;;) {
		const slug = drawSlug((below) => randomInt(below));
		const taken = await db
			.selectFrom('campaign')
			.select('id')
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (taken === undefined) return slug;
	}
}
