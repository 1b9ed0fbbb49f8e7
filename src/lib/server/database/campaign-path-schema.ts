/**
 * How many answers of a site are shown on a day: as many as had come when somebody first looked that
 * day. One row a site, written over the next day, so that no rhythm of answers can be read of it.
 */
export interface ParticipationDayTable {
	campaign_id: string;
	site_id: string;
	/** Local date (`2027-03-02`). */
	day: string;
	received: number;
}
