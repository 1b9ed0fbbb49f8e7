import * as v from 'valibot';
import { checkCalendar, defaultCollectsUntil } from '../../domain/campaign/calendar.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { line, moment, optionalLine, ticked } from './typed-input.ts';

/** What the office says of a campaign. Its questionnaire is one of the library. */
export const campaignInput = v.pipe(
	v.object({
		questionnaire: v.pipe(v.string(), v.nonEmpty('empty')),
		title: line(80),
		/** Shown where people read English; the French title where it is left empty. */
		titleEnglish: optionalLine(80),
		sites: v.pipe(ticked(), v.minLength(1, 'no-site')),
		languages: v.pipe(
			ticked(),
			v.check((tags) => tags.includes('fr'), 'french-needed')
		),
		askedBy: line(120),
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
		publishes: moment(),
		/** Campaign of the year before. */
		previous: optionalLine(80)
	}),
	v.transform(({ opens, closes, collectsUntil, publishes, ...rest }) => ({
		...rest,
		calendar: {
			opens,
			closes,
			collectsUntil: collectsUntil ?? defaultCollectsUntil(closes, publishes),
			publishes
		}
	})),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		try {
			checkCalendar(dataset.value.calendar);
		} catch (error) {
			if (!isRefusal(error)) throw error;
			const key = error.place ?? 'opens';
			addIssue({
				message: error.code,
				path: [{ type: 'object', origin: 'value', input: {}, key, value: undefined }]
			});
		}
	})
);
