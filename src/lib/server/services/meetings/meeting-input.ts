import * as v from 'valibot';
import { handsRules } from '../../../domain/meeting/hands.ts';
import { isMonth } from '../../../domain/meeting/decision.ts';
import { itemKinds, type MeetingQuorum } from '../../../domain/meeting/meeting.ts';
import { line, moment, optionalLine, wholeNumber } from '../typed-input.ts';

/** More households than any organisation has. */
const most = 100_000;

/** The quorums by-laws know; another share is typed as a number. */
const quorumChoices = ['none', 'count', 'tenth', 'quarter', 'third', 'half'] as const;
type QuorumChoice = (typeof quorumChoices)[number];

const shares: Readonly<Record<Exclude<QuorumChoice, 'none' | 'count'>, MeetingQuorum>> = {
	tenth: { kind: 'share', share: { numerator: 1, denominator: 10, strict: false } },
	quarter: { kind: 'share', share: { numerator: 1, denominator: 4, strict: false } },
	third: { kind: 'share', share: { numerator: 1, denominator: 3, strict: false } },
	half: { kind: 'share', share: { numerator: 1, denominator: 2, strict: true } }
};

/** What the form of a new assembly sends. */
export const meetingInput = v.object({
	title: line(80),
	place: optionalLine(80),
	planned: moment(),
	/** Id of a building; empty for the whole organisation. */
	site: v.optional(v.string(), ''),
	quorum: v.picklist(quorumChoices, 'empty'),
	needed: v.optional(v.union([v.string(), v.number()]), '')
});

/** Read only where the quorum is a number. */
export const neededInput = v.object({ needed: wholeNumber(1, most) });

/** The quorum that was chosen. */
export function quorumOf(choice: QuorumChoice, needed: number): MeetingQuorum | null {
	if (choice === 'none') return null;
	return choice === 'count' ? { kind: 'count', needed } : shares[choice];
}

/** What the form of a new item sends. */
export const itemInput = v.object({
	kind: v.picklist(itemKinds, 'empty'),
	title: line(140),
	detail: optionalLine(600),
	/** Slug of a campaign; empty where there is none. */
	campaign: v.optional(v.string(), ''),
	rule: v.optional(v.picklist(handsRules), 'majority')
});

/** People in the room. */
export const presentInput = v.object({ present: wholeNumber(0, most) });

/** What was counted in the room. */
export const handsInput = v.object({
	present: wholeNumber(1, most),
	for: wholeNumber(0, most),
	against: wholeNumber(0, most),
	abstained: wholeNumber(0, most)
});

/** What is decided, by whom it is done, and for when. */
export const decisionInput = v.object({
	words: line(160),
	role: line(60),
	month: v.pipe(v.string(), v.check(isMonth, 'not-a-month'))
});
