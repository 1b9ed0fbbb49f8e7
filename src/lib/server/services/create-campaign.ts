import { randomInt, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { drawSlug } from '../../domain/campaign/slug.ts';
import { defaultPolicy } from '../../domain/disclosure/policy.ts';
import { writePlan } from '../../domain/disclosure/write-plan.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import { library } from '../../library/library.ts';
import { questionnaireHash } from '../../protocol/questionnaire-hash.ts';
import type { Account } from '../accounts/account.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { campaignInput } from './campaign-input.ts';
import { writeJournal } from './journal.ts';
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
	const hash = await questionnaireHash(questionnaire);
	const sites = await chosenSites(server.app, organisation, asked.sites);
	await checkPrevious(server.app, organisation, asked.previous);
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	const slug = await freeSlug(server.app);
	const plan = writePlan({
		questionnaire,
		root: { id: slug, label: name },
		sites: sites.map((site) => ({ id: site.id, label: site.name, frame: site.dwellings })),
		policy: defaultPolicy
	});
	const { publicKey, key } = await server.tabulator.createKey(slug);
	const at = server.clock();
	const id = randomUUID();
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('questionnaire_version')
			.values({
				hash,
				questionnaire_id: questionnaire.id,
				version: questionnaire.version,
				definition: canonicalJson(questionnaire),
				created_at: at
			})
			.onConflict((conflict) => conflict.column('hash').doNothing())
			.execute();
		await db
			.insertInto('campaign')
			.values({
				id,
				slug,
				organisation_id: organisation,
				title: JSON.stringify({
					fr: asked.title,
					...(asked.titleEnglish === null ? {} : { en: asked.titleEnglish })
				}),
				questionnaire_hash: hash,
				state: 'draft',
				unit: 'household',
				languages: JSON.stringify(whole.languages.filter((tag) => asked.languages.includes(tag))),
				opens_at: asked.calendar.opens,
				closes_at: asked.calendar.closes,
				collects_until: asked.calendar.collectsUntil,
				publishes_at: asked.calendar.publishes,
				asked_by: asked.askedBy,
				plan: JSON.stringify(plan),
				public_key: JSON.stringify(publicKey),
				key,
				trial_received: 0,
				demonstration: 0,
				previous_slug: asked.previous,
				created_at: at,
				opened_at: null,
				closed_at: null,
				released_at: null
			})
			.execute();
		await db
			.insertInto('campaign_site')
			.values(
				sites.map((site, position) => ({
					campaign_id: id,
					site_id: site.id,
					name: site.name,
					room: site.room,
					dwellings: site.dwellings,
					position
				}))
			)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'campaign-created',
			subject: id
		});
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
