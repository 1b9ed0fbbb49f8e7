/** How long a text of a questionnaire may be, in UTF-16 units: what fits its place on a phone. */
export const longest = {
	title: 120,
	text: 300,
	hint: 240,
	short: 80,
	label: 160,
	predicate: 200,
	unit: 40
} as const;

/** How many of each a questionnaire may have. A kiosk asks far fewer; a library survey may be long. */
export const most = {
	questions: 120,
	options: 40,
	themes: 12,
	languages: 16,
	dimensions: 40,
	conditions: 40,
	conditionDepth: 6
} as const;

/** Longest answers that may be asked for, in UTF-16 units. */
export const longestAnswer = { 'short-text': 200, 'long-text': 2000 } as const;

/** Canonical JSON of a questionnaire, in UTF-16 units. */
export const largestQuestionnaire = 600_000;
