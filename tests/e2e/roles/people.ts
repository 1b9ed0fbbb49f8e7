import { readConfig } from '#lib/server/config.ts';
import type { Membership } from '#lib/server/accounts/account.ts';
import { openAccounts } from '#lib/server/accounts/open-accounts.ts';
import { openDatabases } from '#lib/server/database/databases.ts';
import { createRateLimit } from '#lib/server/rate-limit.ts';

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
	/** A campaign that is not open. */
	'Marqueur-ébauche': [
		'administrator',
		'manager',
		'committee',
		'committee-of-a-site',
		'moderator',
		'helper',
		'helper-of-a-site',
		'data-entry'
	],
	/** A building of that campaign only. */
	'Marqueur-immeuble': [
		'administrator',
		'manager',
		'committee',
		'committee-of-a-site',
		'helper',
		'helper-of-a-site',
		'data-entry'
	],
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
		return { account: id, release: 'marqueur-resultat' };
	} finally {
		await databases.close();
	}
}
