import type { Generated } from 'kysely';

/**
 * Tables of the app database, in the types both engines can hold: text, whole numbers, bytes.
 * Moments are milliseconds since 1970 (UTC); booleans are 0 or 1; JSON is text, parsed at the edge.
 */
export interface AppDatabase {
	organisation: OrganisationTable;
	site: SiteTable;
	questionnaire_version: QuestionnaireVersionTable;
	campaign: CampaignTable;
	campaign_site: CampaignSiteTable;
	release: ReleaseTable;
	membership: MembershipTable;
	setting: SettingTable;
	journal: JournalTable;
	attempt: AttemptTable;
}

export interface OrganisationTable {
	id: string;
	name: string;
	/** Tenure of the domain: omh, osbl, coop, federation, table. */
	tenure: string;
	help_name: string;
	help_phone: string;
	help_place: string;
	/** 1 for the reconstructed demonstration. */
	demonstration: number;
	created_at: number;
}

interface SiteTable {
	id: string;
	organisation_id: string;
	name: string;
	dwellings: number;
	/** Where the tablet stands. */
	room: string;
	territory: string | null;
	position: number;
	created_at: number;
}

/** Published versions never change: the hash is the key. */
interface QuestionnaireVersionTable {
	hash: string;
	questionnaire_id: string;
	version: number;
	definition: string;
	created_at: number;
}

export interface CampaignTable {
	id: string;
	slug: string;
	organisation_id: string;
	/** Localized, as JSON. */
	title: string;
	questionnaire_hash: string;
	/** draft, trial, open, closed, released. */
	state: string;
	unit: string;
	/** Language tags, as JSON. */
	languages: string;
	opens_at: number;
	closes_at: number;
	collects_until: number;
	publishes_at: number;
	asked_by: string;
	/** PublicationPlan, as JSON, frozen at opening. */
	plan: string;
	/** Public key (JSON Web Key, as JSON) and its short name; replaced when a trial becomes real. */
	public_key: string;
	key: string;
	/** Envelopes the testers sent, destroyed at opening. */
	trial_received: number;
	/** Envelopes that could not be read at the count; 0 before. */
	unreadable: Generated<number>;
	demonstration: number;
	previous_slug: string | null;
	created_at: number;
	opened_at: number | null;
	closed_at: number | null;
	released_at: number | null;
}

interface CampaignSiteTable {
	campaign_id: string;
	site_id: string;
	name: string;
	room: string;
	dwellings: number;
	position: number;
}

/** Immutable: never updated. */
interface ReleaseTable {
	id: string;
	campaign_id: string;
	sequence: number;
	/** ReleaseContent, as JSON text, byte for byte what is served. */
	body: string;
	/** Nobody reads it before. */
	publishes_at: number;
	created_at: number;
}

/** What an account may do where. `site_id` limits a committee or a helper to one site. */
interface MembershipTable {
	account_id: string;
	/** Null for the platform administrator. */
	organisation_id: string | null;
	/** administrator, manager, committee, helper. */
	role: string;
	site_id: string | null;
}

interface SettingTable {
	key: string;
	value: string;
}

/** Who did what, without content: read by the office. */
interface JournalTable {
	id: string;
	at: number;
	account_id: string | null;
	organisation_id: string | null;
	action: string;
	subject: string | null;
}

/** Rate limits, shared by all processes. */
interface AttemptTable {
	key: string;
	window_starts_at: number;
	count: number;
}

/**
 * Tables of the ballot box, a database of its own. Append-only for the web process.
 * An envelope is kept with its campaign and site and nothing else: no time, no sequence, no device.
 */
export interface BallotBoxDatabase {
	box: BoxTable;
	envelope: EnvelopeTable;
}

export interface BoxTable {
	/** Slug of the campaign. */
	campaign: string;
	/** trial, open, closed (nothing more is taken), counted; emptying while a trial is destroyed. */
	phase: string;
	/** Short name of the only key envelopes may be sealed for. */
	key: string;
	questionnaire: string;
	/** Sites an envelope may name, as JSON; null where any site is taken. */
	sites: string | null;
	/** Envelopes that came too late: counted, destroyed, never marked one by one. */
	late: number;
}

export interface EnvelopeTable {
	id: string;
	campaign: string;
	site: string;
	sealed: Uint8Array;
}
