/** A file of a publication that somebody of the office asked for. */
export interface ExportJobTable {
	id: string;
	campaign_id: string;
	release_id: string;
	/** pdf, xlsx, csv, json, ddi. */
	format: string;
	locale: string;
	/** us-letter, a4. */
	paper: string;
	/** queued, running, done, failed. */
	state: string;
	/** Of 100. */
	progress: number;
	/** Why it failed, as a code. */
	fault: string | null;
	requested_at: number;
	/** Which run works on it, and until when the others leave it to that one. */
	claimed_by: string | null;
	claimed_until: number | null;
	/** When the file and this row go; null before it is done or failed. */
	kept_until: number | null;
}
