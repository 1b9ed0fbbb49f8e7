import * as v from 'valibot';
import { calendarFault, defaultCollectsUntil } from '../../domain/campaign/calendar.ts';
import { headsInput } from './site-heads.ts';
import { line, moment, optionalLine, ticked } from './typed-input.ts';

const words = v.object({
	/** One of the library. */
	questionnaire: v.pipe(v.string(), v.nonEmpty('empty')),
	/** In French; left empty, the questionnaire's own and the year of opening, as in each language. */
	title: optionalLine(80),
	titleEnglish: optionalLine(80),
	sites: v.pipe(ticked(), v.minLength(1, 'no-site')),
	languages: v.pipe(
		ticked(),
		v.check((tags) => tags.includes('fr'), 'french-needed')
	),
	/** Complete languages that nobody has read through, chosen as such. */
	unreviewed: ticked(),
	askedBy: line(120),
	/** Who may answer: one for each household, by an access code, or whoever comes. */
	codes: v.optional(v.picklist(['household', 'none'], 'unknown-choice'), 'household'),
	/** Who answers once, and how many there are of them where dwellings do not tell. */
	unit: v.optional(
		v.picklist(['household', 'person', 'member', 'dwelling'], 'unknown-choice'),
		'household'
	),
	heads: headsInput,
	/** Campaign of the year before. */
	previous: optionalLine(80),
	/** Whether published figures of the province stand beside the results. */
	landmarks: v.pipe(
		v.optional(v.picklist(['shown', 'none'], 'unknown-choice'), 'shown'),
		v.transform((choice) => choice === 'shown')
	)
});

/** The moments of a campaign, one after the other. */
export const calendarInput = v.pipe(
	v.object({
		opens: moment(),
		closes: moment(),
		/** Left empty: three days after closing, no later than the results. */
		collectsUntil: v.union([
			v.pipe(
				v.optional(v.literal(''), ''),
				v.transform(() => null)
			),
			moment()
		]),
		publishes: moment()
	}),
	v.transform(({ opens, closes, collectsUntil, publishes }) => ({
		calendar: {
			opens,
			closes,
			collectsUntil: collectsUntil ?? defaultCollectsUntil(closes, publishes),
			publishes
		}
	})),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { calendar } = dataset.value;
		const fault = calendarFault(calendar);
		if (fault === null) return;
		// Beside the field of the moment, as it was typed.
		const { code: message, place: key } = fault;
		const path = { type: 'object', origin: 'value', input: { ...calendar }, key } as const;
		addIssue({ message, path: [{ ...path, value: calendar[key] }] });
	})
);

/** What of it can still be corrected once a campaign is written down, before it opens. */
export const correctionInput = v.intersect([
	v.omit(words, ['questionnaire', 'languages', 'unreviewed', 'codes', 'unit']),
	calendarInput
]);

/** What the office says of a campaign. Faults of its words and of its dates are found together. */
export const campaignInput = v.intersect([words, calendarInput]);
