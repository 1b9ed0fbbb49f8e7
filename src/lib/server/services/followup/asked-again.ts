import type { Release } from '../../../domain/disclosure/release.ts';
import type { CommitmentSource } from '../../../domain/followup/commitment.ts';
import { changesInSameWords, sameGroup } from '../../../domain/report/changes.ts';
import type { Change } from '../../../domain/report/finding.ts';
import { reportedMeasures } from '../../../domain/report/measures.ts';
import { inSameWords } from '../../../domain/report/same-words.ts';
import { tenths } from '../../../domain/report/share.ts';
import { poleSentence } from '../../../wording/letter/answer-words.ts';
import { verdictWords } from '../../../wording/letter/change-words.ts';
import { yearOf } from '../../../wording/letter/moments.ts';
import { shareWords, type Speech } from '../../../wording/letter/said-words.ts';
import { type AskedLater, itemWords } from './got-better.ts';
import { barOf, type LaterIn } from './later-words.ts';

type Finding = Extract<CommitmentSource, { kind: 'finding' }>;

/** What was said and led to a commitment, beside what is said of it in a later publication. */
interface SaidAgain {
	readonly before: Release;
	readonly later: AskedLater;
	readonly change: Change;
}

/**
 * What changed since in a later publication, where the same group was asked the same question in the
 * same words; null otherwise. A difference is called one only when every count that the words allow
 * would make it one, corrected for all that is compared in that group.
 */
export function saidAgain(
	before: AskedLater,
	{ group: asked, item, pole }: Finding,
	later: AskedLater
): SaidAgain | null {
	const { release, questionnaire } = later;
	const group = release.groups.find((now) => sameGroup(before.release, release, now)?.id === asked);
	if (group === undefined || release.id === before.release.id) return null;
	const previous = inSameWords(before.release, questionnaire, before.questionnaire);
	const measures = reportedMeasures(questionnaire);
	const change = changesInSameWords(release, group, previous, measures).find(
		(found) => found.item === item && found.pole === pole
	);
	return change === undefined ? null : { before: before.release, later, change };
}

/** Both years in words, whether it changed, and the two shares as bars; null without the words of the question. */
export function saidAgainWords(
	speech: Speech,
	{ before, later, change }: SaidAgain
): LaterIn | null {
	const words = itemWords(later, speech, change.item);
	if (words === undefined) return null;
	const { said, base } = change.now;
	const yearly = (closes: string, { said: one, base: of }: Change['now']): string =>
		speech.t(($) => $.results.change.before, {
			year: yearOf(closes, speech.locale),
			before: shareWords(speech, one, of)
		});
	const then = yearly(before.period.closes, change.before);
	const now = yearly(later.release.period.closes, change.now);
	return {
		sentences: [
			poleSentence(speech, words, change.pole, said, base, tenths(said, base)),
			then,
			verdictWords(speech, change)
		],
		bars: [barOf(then, change.before.said, change.before.base), barOf(now, said, base)]
	};
}
