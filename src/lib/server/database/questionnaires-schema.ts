/** A questionnaire of an organisation that is being written; at most one draft each. */
export interface QuestionnaireDraftTable {
	organisation_id: string;
	questionnaire_id: string;
	/** As canonical JSON. */
	definition: string;
	/** Grows with every change, undone ones included: two people never write over each other. */
	revision: number;
	/** How many steps can be undone. */
	steps: number;
	/** Id of what it was copied from; null for a draft that began empty or came from a file. */
	copied_from: string | null;
	/** What an imported form had that the draft does not carry, as JSON; null without a form. */
	report: string | null;
	created_at: number;
	changed_at: number;
	changed_by: string | null;
}

/** The draft before each change, the newest last. */
export interface QuestionnaireStepTable {
	organisation_id: string;
	questionnaire_id: string;
	/** From 1. */
	step: number;
	definition: string;
}

/** A published version of an organisation's own questionnaire. It never changes. */
export interface OwnVersionTable {
	organisation_id: string;
	questionnaire_id: string;
	version: number;
	/** Of `questionnaire_version`. */
	hash: string;
	/** Who of the community approved it; null where nobody has to. */
	partner: string | null;
	published_at: number;
	account_id: string | null;
}
