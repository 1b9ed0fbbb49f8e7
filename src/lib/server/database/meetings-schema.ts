/** An assembly of a building, or of the whole organisation. */
export interface MeetingTable {
	id: string;
	organisation_id: string;
	/** Null for an assembly of the whole organisation. */
	site_id: string | null;
	title: string;
	place: string;
	planned_at: number;
	/** Of the building or the organisation, when it was prepared: a quorum may be a share of them. */
	households: number;
	/** MeetingQuorum of the domain, as JSON; null without one. */
	quorum: string | null;
	/** prepared, open, ended. */
	state: string;
	/** People present when it was opened; null before. */
	present: number | null;
	opened_at: number | null;
	ended_at: number | null;
	demonstration: number;
	created_at: number;
}

/** One item of an agenda, in its order. */
export interface MeetingItemTable {
	id: string;
	meeting_id: string;
	position: number;
	/** information, hands, vote. */
	kind: string;
	/** What the room is told or asked. */
	title: string;
	detail: string;
	/** Campaign whose findings are shown, or which is the secret vote; null where there is none. */
	campaign_id: string | null;
	/** HandsRule of the domain; null where no hands are counted. */
	rule: string | null;
	/** waiting, open, done. */
	state: string;
	/** HandsResult, as JSON, once a second person confirmed the counts. */
	result: string | null;
	typed_by: string | null;
	confirmed_by: string | null;
	confirmed_at: number | null;
}

/** What was decided right after an item, read aloud, and confirmed by a second person. */
export interface MeetingDecisionTable {
	id: string;
	organisation_id: string;
	meeting_id: string;
	item_id: string;
	/** Id of the building, or of the organisation: whom the decision is for. */
	scope: string;
	year: number;
	/** From 1 in a year of the organisation, together with commitments. */
	sequence: number;
	words: string;
	role: string;
	/** `2027-05` */
	month: string;
	written_by: string;
	confirmed_by: string;
	confirmed_at: number;
}

/** What happened during a vote or an assembly, as its minutes tell it. Added, never changed. */
export interface MinutesIncidentTable {
	id: string;
	/** Id of the campaign of a vote, or of the assembly. */
	subject: string;
	/** From 1. */
	sequence: number;
	words: string;
	written_by: string;
	written_at: number;
}

/** One door of the list at the entrance. Neither when nor in which order people came. */
export interface MeetingDoorTable {
	meeting_id: string;
	door: string;
	/** 1 once somebody of it is there. */
	present: number;
}
