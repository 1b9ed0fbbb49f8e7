/** What went wrong with what is known of people. */
export const incidentKinds = [
	'tablet-lost',
	'slips-lost',
	'paper-lost',
	'access-misused',
	'other'
] as const;
export type IncidentKind = (typeof incidentKinds)[number];
