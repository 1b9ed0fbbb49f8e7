import type { Kysely } from 'kysely';
import { emptyFields } from '#lib/domain/legal/legal-file.ts';
import { incidentKinds } from '#lib/domain/legal/incidents.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Membership } from '#lib/server/accounts/account.ts';
import { openAccounts } from '#lib/server/accounts/open-accounts.ts';
import { openDatabases } from '#lib/server/database/databases.ts';
import type { AppDatabase } from '#lib/server/database/schema.ts';
import { createRateLimit } from '#lib/server/rate-limit.ts';
import { writeJournal } from '#lib/server/services/journal.ts';

export const password = 'tasse verte neige mardi';

/** The organisation whose doors are tried: an office with its campaigns, of the demonstration. */
const home = 'demo-office';
const oneSite = 'demo-pins';

/** Everybody who tries. The mandate of `expired` ends after they have signed in. */
const memberships = {
	administrator: [{ organisation: null, role: 'administrator', site: null }],
	manager: [{ organisation: home, role: 'manager', site: null }],
	committee: [{ organisation: home, role: 'committee', site: null }],
	'committee-of-a-site': [{ organisation: home, role: 'committee', site: oneSite }],
	moderator: [{ organisation: home, role: 'moderator', site: null }],
	helper: [{ organisation: home, role: 'helper', site: null }],
	'helper-of-a-site': [{ organisation: home, role: 'helper', site: oneSite }],
	'data-entry': [{ organisation: home, role: 'data-entry', site: null }],
	/** Of a table that this office has agreed to be read by, and the non-profit has not. */
	coordinator: [{ organisation: 'demo-table', role: 'coordinator', site: null }],
	expired: [{ organisation: home, role: 'manager', site: null }],
	stranger: [{ organisation: 'demo-ruisseau', role: 'manager', site: null }],
	nowhere: []
} as const satisfies Readonly<Record<string, readonly Membership[]>>;

export type Person = keyof typeof memberships | 'nobody';

export const people = ['nobody', ...Object.keys(memberships)] as readonly Person[];

/** How long `expired` still has, in milliseconds. */
export const lastMinute = 60_000;

/**
 * What stands in the data and may be read by these people only, wherever it is asked for: words that
 * occur nowhere else.
 */
export const secrets: Readonly<Record<string, readonly Person[]>> = {
	/** A colleague who has done nothing but have an access. */
	'Marqueur-collègue': ['administrator', 'manager'],
	/** Somebody who is invited. */
	'Marqueur-invitée': ['administrator', 'manager'],
	/** Somebody who did something: the journal names them. */
	'Marqueur-actrice': ['administrator', 'manager', 'committee'],
	/** What went wrong. */
	'Marqueur-incident': ['administrator', 'manager'],
	/** What was written into the legal file of the campaign that is not open. */
	'Marqueur-dossier': ['administrator', 'manager', 'committee'],
	/** A questionnaire that is being written. */
	'Marqueur-question': ['administrator', 'manager'],
	/** What an organisation published that has not agreed to be read by the table. */
	'Marqueur-verger': ['administrator'],
	/** A campaign that is not open, held in a building that is nobody's alone. */
	'Marqueur-ébauche': [
		'administrator',
		'manager',
		'committee',
		'moderator',
		'helper',
		'data-entry'
	],
	/** The building of that campaign. */
	'Marqueur-immeuble': ['administrator', 'manager', 'committee', 'helper', 'data-entry'],
	'Marqueur-tablette': ['administrator', 'manager', 'helper', 'helper-of-a-site'],
	/** Results whose day has not come: nobody's. */
	'marqueur-resultat': []
};

/** Puts the people and the secrets into the data of a product that runs. @returns what addresses need */
export async function moveIn(
	data: string,
	origin: string
): Promise<{ readonly account: string; readonly release: string }> {
	const config = readConfig({ PORTE_VOIX_DATA: data, ORIGIN: origin });
	const databases = await openDatabases(config);
	const { app } = databases;
	const now = Date.now();
	const rateLimit = createRateLimit(app, Date.now);
	const accounts = await openAccounts(config, databases, rateLimit, Date.now);
	try {
		await app
			.insertInto('organisation')
			.values({
				id: 'demo-table',
				name: 'Table régionale (démonstration)',
				tenure: 'table',
				help_name: '',
				help_phone: '',
				help_place: '',
				demonstration: 1,
				created_at: now
			})
			.execute();
		await app
			.insertInto('federation_member')
			.values([
				{ federation_id: 'demo-table', organisation_id: home, asked_at: now, agreed_at: now },
				{
					federation_id: 'demo-table',
					organisation_id: 'demo-verger',
					asked_at: now,
					agreed_at: null
				}
			])
			.execute();
		await app
			.insertInto('site')
			.values({
				id: 'marqueur-immeuble',
				organisation_id: home,
				name: 'Marqueur-immeuble',
				dwellings: 30,
				room: 'salle',
				territory: null,
				position: 99,
				created_at: now
			})
			.execute();
		const open = await app
			.selectFrom('campaign')
			.selectAll()
			.where('slug', '=', 'demo-ouvert')
			.executeTakeFirstOrThrow();
		await app
			.insertInto('campaign')
			.values({
				...open,
				id: 'marqueur-ebauche',
				slug: 'marqueur',
				title: JSON.stringify({ fr: 'Marqueur-ébauche', en: 'Marqueur-ébauche' }),
				state: 'draft',
				previous_slug: null,
				opened_at: null
			})
			.execute();
		await app
			.insertInto('campaign_site')
			.values({
				campaign_id: 'marqueur-ebauche',
				site_id: 'marqueur-immeuble',
				name: 'Marqueur-immeuble',
				room: 'salle',
				dwellings: 30,
				position: 0
			})
			.execute();
		await app
			.insertInto('device')
			.values({
				id: 'marqueur-tablette',
				organisation_id: home,
				name: 'Marqueur-tablette',
				sites: JSON.stringify(['demo-pins']),
				hours: null,
				quiet: 60,
				created_at: now,
				token_hash: null,
				paired_at: null,
				contacted_at: null,
				contact: null,
				sentinel: null,
				erased_at: null,
				erased_waiting: null,
				revoked_at: null,
				lost_at: null
			})
			.execute();
		await app
			.insertInto('release')
			.values({
				id: 'marqueur-resultat',
				campaign_id: open.id,
				sequence: 1,
				body: JSON.stringify({ id: 'marqueur-resultat' }),
				publishes_at: now + 1_000 * 24 * 60 * 60 * 1_000,
				created_at: now
			})
			.execute();
		await moveInPapers(app, now);
		for (const [username, given] of Object.entries(memberships)) {
			const ends = username === 'expired' ? { ends: now + lastMinute } : {};
			await accounts.create({
				name: `Personne ${username}`,
				username,
				password,
				memberships: given.map((membership) => ({ ...membership, ...ends }))
			});
		}
		const { id } = await accounts.create({
			name: 'Marqueur-collègue',
			username: 'marqueur-collegue',
			password,
			memberships: [{ organisation: home, role: 'data-entry', site: null }]
		});
		const actress = await accounts.create({
			name: 'Marqueur-actrice',
			username: 'marqueur-actrice',
			password,
			memberships: []
		});
		await writeJournal(app, {
			at: now,
			account: actress.id,
			organisation: home,
			action: 'site-updated',
			subject: 'demo-pins'
		});
		return { account: id, release: 'marqueur-resultat' };
	} finally {
		await databases.close();
	}
}

/** What only some of those who work there have any business with. */
async function moveInPapers(app: Kysely<AppDatabase>, now: number): Promise<void> {
	await app
		.insertInto('access_slip')
		.values({
			id: 'marqueur-invitee',
			organisation_id: home,
			code_hash: 'nobody holds it',
			account_id: null,
			name: 'Marqueur-invitée',
			role: 'helper',
			site_id: null,
			ends_at: null,
			made_by: 'demo',
			made_at: now,
			expires_at: now + 14 * 24 * 60 * 60 * 1_000
		})
		.execute();
	await app
		.insertInto('incident')
		.values({
			id: 'marqueur-incident',
			organisation_id: home,
			kind: incidentKinds[0],
			happened_at: now,
			noticed_at: now,
			what: 'Marqueur-incident',
			measures: 'Marqueur-incident',
			serious: 0,
			told_at: null,
			written_by: 'demo',
			written_at: now
		})
		.execute();
	await app
		.insertInto('legal_file')
		.values({
			campaign_id: 'marqueur-ebauche',
			fields: JSON.stringify({ ...emptyFields, purpose: 'Marqueur-dossier' }),
			saved_at: now,
			signed: null,
			signed_hash: null,
			signed_by: null,
			signed_at: null
		})
		.execute();
	const draft = { ...annualSurvey, id: 'marqueur', title: { fr: 'Marqueur-question' } };
	await app
		.insertInto('questionnaire_draft')
		.values({
			organisation_id: home,
			questionnaire_id: 'marqueur',
			definition: JSON.stringify(draft),
			revision: 1,
			steps: 0,
			copied_from: null,
			report: null,
			created_at: now,
			changed_at: now,
			changed_by: null
		})
		.execute();
	await app
		.updateTable('campaign')
		.set({ title: JSON.stringify({ fr: 'Marqueur-verger', en: 'Marqueur-verger' }) })
		.where('organisation_id', '=', 'demo-verger')
		.execute();
}
