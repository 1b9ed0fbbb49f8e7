import type { Generated } from 'kysely';
import type { ParticipationDayTable } from './campaign-path-schema.ts';
import type { CustodyShareTable, CustodyTable, SealedTallyTable } from './custody-schema.ts';
import type { ExportJobTable } from './exports-schema.ts';
import type {
	CommitmentCountTable,
	CommitmentStepTable,
	CommitmentTable
} from './followup-schema.ts';
import type {
	DestructionTable,
	IncidentTable,
	LegalFileTable,
	RequestTable
} from './legal-schema.ts';
import type {
	OwnVersionTable,
	QuestionnaireDraftTable,
	QuestionnaireStepTable
} from './questionnaires-schema.ts';
import type { RollDoorTable } from './roll-schema.ts';
import type { AccessSlipTable, FederationMemberTable, MembershipTable } from './mandates-schema.ts';
import type {
	MeetingDecisionTable,
	MeetingDoorTable,
	MinutesIncidentTable,
	MeetingItemTable,
	MeetingTable
} from './meetings-schema.ts';
import type { JournalHeadTable, JournalTable, ProposalTable } from './journal-schema.ts';
import type {
	LanguageReviewTable,
	PaperBatchTable,
	PaperSealedTable,
	RecordingTable,
	TranslatedTextTable
} from './words-and-paper-schema.ts';

/**
 * Tables of the app database, in the types both engines can hold: text, whole numbers, bytes.
 * Moments are milliseconds since 1970 (UTC); booleans are 0 or 1; JSON is text, parsed at the edge.
 */
export interface AppDatabase {
	organisation: OrganisationTable;
	site: SiteTable;
	questionnaire_version: QuestionnaireVersionTable;
	questionnaire_draft: QuestionnaireDraftTable;
	questionnaire_step: QuestionnaireStepTable;
	own_version: OwnVersionTable;
	campaign: CampaignTable;
	campaign_site: CampaignSiteTable;
	participation_day: ParticipationDayTable;
	release: ReleaseTable;
	comment_reader: CommentReaderTable;
	comment: CommentTable;
	comment_reading: CommentReadingTable;
	comments_release: CommentsReleaseTable;
	team_statement: TeamStatementTable;
	recording: RecordingTable;
	translated_text: TranslatedTextTable;
	language_review: LanguageReviewTable;
	paper_batch: PaperBatchTable;
	paper_sealed: PaperSealedTable;
	membership: MembershipTable;
	federation_member: FederationMemberTable;
	access_slip: AccessSlipTable;
	setting: SettingTable;
	journal: JournalTable;
	journal_head: JournalHeadTable;
	proposal: ProposalTable;
	commitment: CommitmentTable;
	commitment_step: CommitmentStepTable;
	commitment_count: CommitmentCountTable;
	device: DeviceTable;
	pairing: PairingTable;
	attempt: AttemptTable;
	export_job: ExportJobTable;
	legal_file: LegalFileTable;
	destruction: DestructionTable;
	incident: IncidentTable;
	person_request: RequestTable;
	custody: CustodyTable;
	custody_share: CustodyShareTable;
	sealed_tally: SealedTallyTable;
	meeting: MeetingTable;
	meeting_item: MeetingItemTable;
	meeting_decision: MeetingDecisionTable;
	meeting_door: MeetingDoorTable;
	minutes_incident: MinutesIncidentTable;
	roll_door: RollDoorTable;
}

export interface OrganisationTable {
	id: string;
	name: string;
	/** Tenure of the domain: omh, osbl, coop, federation, table. */
	tenure: string;
	help_name: string;
	help_phone: string;
	help_place: string;
	/** Somebody who is not of the house; null, both, where nobody is named. */
	outside_name: Generated<string | null>;
	outside_phone: Generated<string | null>;
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
	/** Salt of the access codes; null when anybody may answer. */
	code_salt: Generated<string | null>;
	created_at: number;
	opened_at: number | null;
	closed_at: number | null;
	released_at: number | null;
	/** When it was put away from the lists; null while it is in them. */
	archived_at: Generated<number | null>;
	/** BallotRules of a consultation, as JSON; null of a survey. */
	ballot: Generated<string | null>;
}

interface CampaignSiteTable {
	campaign_id: string;
	site_id: string;
	name: string;
	room: string;
	dwellings: number;
	/** Persons or members who may answer, where the unit is not the dwelling; null elsewhere. */
	heads: Generated<number | null>;
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

/** The two people named to read the comments of a campaign, before it opens. */
interface CommentReaderTable {
	campaign_id: string;
	account_id: string;
	/** 1 once this person has said that the reading is done. */
	finished: number;
}

/** A comment between the count and the end of its reading, without the names the detectors found. */
interface CommentTable {
	/** Drawn by chance: it tells nothing of the response. */
	id: string;
	campaign_id: string;
	/** StoredComment, sealed for the key of the campaign's comments. */
	sealed: Uint8Array;
}

/** What one of the two readers has decided of one comment. No moment: neither told nor kept. */
interface CommentReadingTable {
	comment_id: string;
	account_id: string;
	/** Reading of the domain, sealed as the comment is. */
	sealed: Uint8Array;
}

/** What became public of the comments of a campaign: one, never updated. */
interface CommentsReleaseTable {
	id: string;
	campaign_id: string;
	/** CommentsContent, as JSON text, byte for byte what is served. */
	body: string;
	/** Nobody reads it before. */
	publishes_at: number;
}

/** The signed view of a team, one a campaign; refused by the table itself from the day of the results. */
interface TeamStatementTable {
	campaign_id: string;
	/** TeamStatement, as JSON text. */
	body: string;
	/** SHA-256 of its canonical JSON, hexadecimal. */
	hash: string;
	written_at: number;
	/** Day of the results, fixed with the campaign. */
	publishes_at: number;
}

interface SettingTable {
	key: string;
	value: string;
}

/** A tablet of a common room. What it says of itself are counts; its last contact is kept to the hour. */
export interface DeviceTable {
	id: string;
	organisation_id: string;
	name: string;
	/** Ids of the sites where it may stand, as JSON; more than one for a touring tablet. */
	sites: string;
	/** OpeningHours of the protocol, as JSON; null when always open. */
	hours: string | null;
	/** Seconds without a touch before a person is asked whether they are still there. */
	quiet: number;
	created_at: number;
	/** SHA-256 of its token, hexadecimal; null until it is paired and once it is revoked. */
	token_hash: string | null;
	paired_at: number | null;
	/** Rounded down to the hour: it must not tell when somebody answered. */
	contacted_at: number | null;
	/** The last DeviceContact of the protocol, as JSON. */
	contact: string | null;
	/** Random name the tablet wrote beside its envelopes. */
	sentinel: string | null;
	/** When it was noticed that its store had been emptied, and how many envelopes it had said were waiting. */
	erased_at: number | null;
	erased_waiting: number | null;
	revoked_at: number | null;
	lost_at: number | null;
}

/** A code of six digits that pairs one tablet, for half an hour. */
interface PairingTable {
	/** SHA-256 of the code, hexadecimal. */
	code_hash: string;
	device_id: string;
	expires_at: number;
}

/** Rate limits, shared by all processes. */
interface AttemptTable {
	key: string;
	window_starts_at: number;
	count: number;
}
