import * as v from 'valibot';
import { unbroken } from '../../../domain/questionnaire/unbroken.ts';
import { quorumNames, thresholdNames } from '../../../domain/consultation/usual-shares.ts';
import { calendarInput } from '../campaign-input.ts';
import { headsInput } from '../site-heads.ts';
import { line, optionalLine, ticked, wholeNumber } from '../typed-input.ts';

/** More lines than anybody reads on a ballot. */
export const mostLines = 12;

function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
	return v.picklist(options, 'unknown-choice');
}

/** Words of a ballot, whose sums stay on one line. */
function ballotLine(maximum: number) {
	return v.pipe(
		optionalLine(maximum),
		v.transform((text) => (text === null ? null : unbroken(text)))
	);
}

const words = v.object({
	kind: choice(['options', 'conditions', 'ranking', 'works', 'house-rules', 'vote', 'election']),
	question: ballotLine(160),
	questionEnglish: ballotLine(160),
	/** Options, works, articles or persons; lines left empty are none. */
	lines: v.optional(
		v.pipe(
			v.array(
				v.object({
					text: ballotLine(120),
					english: ballotLine(120),
					cost: v.optional(v.union([v.string(), v.number()]), '')
				})
			),
			v.maxLength(mostLines, 'too-large')
		),
		[]
	),
	choosing: v.optional(choice(['one', 'several', 'approval']), 'one'),
	seats: v.optional(wholeNumber(1, mostLines), 1),
	places: v.optional(wholeNumber(2, mostLines), 2),
	total: v.optional(wholeNumber(1, 100_000_000)),
	/** Whether people decide, where the kind leaves it open. */
	decides: v.optional(choice(['advice', 'vote']), 'advice'),
	threshold: v.optional(choice(thresholdNames), 'more-than-half'),
	base: v.optional(choice(['cast', 'voters', 'electorate']), 'cast'),
	/** What « Oui, à des conditions » counts as: said on the ballot, as every rule is. */
	between: v.optional(choice(['apart', 'for']), 'apart'),
	method: v.optional(
		choice(['points', 'schulze', 'instant-runoff', 'budget-approval', 'budget-equal-shares'])
	),
	tie: v.optional(choice(['stands', 'drawn']), 'stands'),
	announcement: v.optional(choice(['protected', 'exact', 'result-only']), 'protected'),
	representation: v.optional(choice(['none', 'household', 'by-laws']), 'none'),
	quorum: v.optional(choice(['none', ...quorumNames]), 'none'),
	/** How many may vote; left empty, as many as the sites have. */
	electorate: v.optional(v.union([v.string(), v.number()]), ''),
	custodians: v.optional(
		v.pipe(v.array(v.object({ role: optionalLine(60) })), v.maxLength(3, 'too-large')),
		[]
	),
	unit: v.optional(choice(['household', 'person', 'member', 'dwelling']), 'household'),
	heads: headsInput,
	sites: v.pipe(ticked(), v.minLength(1, 'no-site')),
	/** A formal vote has them whatever is said. */
	codes: v.optional(choice(['household', 'none']), 'household'),
	/** What is voted on stands on every screen by this title: there is none to begin with. */
	title: v.pipe(line(80), v.transform(unbroken)),
	titleEnglish: ballotLine(80),
	askedBy: line(120)
});

/** What the office says of a consultation. Faults of its words and of its dates are found together. */
export const consultationInput = v.intersect([words, calendarInput]);

export type ConsultationInput = v.InferOutput<typeof consultationInput>;
