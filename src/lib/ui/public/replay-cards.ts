import type { ToldCommitment } from '../../domain/followup/told.ts';
import { type CommitmentWords, commitmentWords } from '../../wording/followup/commitment-words.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { demonstrationWords } from '../../wording/letter/demonstration-words.ts';
import { hidesEnds, type LetterPage } from '../../wording/letter/letter-page.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { participationWords } from '../../wording/letter/participation-words.ts';
import { numeral, type Speech } from '../../wording/letter/said-words.ts';
import { tooFewWords } from '../../wording/letter/too-few-words.ts';
import type { OutcomeLine } from '../../wording/outcome/outcome-lines.ts';
import { outcomeWords } from '../../wording/outcome/outcome-words.ts';
import { publicTitle } from '../../wording/letter/public-title.ts';
import { promiseWords } from '../../wording/outcome/promise-words.ts';
import { everyoneAnswered, smallGroup } from '../../wording/letter/trust-words.ts';
import type { WordedPicture } from './picture-words.ts';
import { publicPoints } from './points.ts';

/** One screen of the shared tablet. */
export interface ReplayCardWords {
	readonly id: string;
	readonly title: string;
	/** Large. */
	readonly sentence: string;
	/** Of a consultation: places, works or names under it. */
	readonly lines?: readonly OutcomeLine[];
	readonly picture: WordedPicture | null;
	readonly notes: readonly string[];
	/** What became of something; then the card is its own. */
	readonly commitment?: CommitmentWords;
	/** What is read aloud, in the order of the screen: title, sentence, then the notes. */
	readonly spoken: readonly string[];
}

function card(words: Omit<ReplayCardWords, 'spoken'>): ReplayCardWords {
	return { ...words, spoken: [words.title, words.sentence, ...words.notes] };
}

/** What was decided is read with its lines, as one sentence. */
function outcomeCard(speech: Speech, report: OutcomeReport): ReplayCardWords {
	const { id, asked, headline, lines, spoken, under, how } = outcomeWords(speech, report);
	return {
		id,
		title: asked,
		sentence: headline,
		picture: null,
		lines,
		notes: [...under, how],
		spoken: [asked, spoken, ...under, how]
	};
}

/** What the shared tablet shows of results, one thing at a time. */
export function replayCards(
	speech: Speech,
	page: LetterPage,
	{ followUp, now }: { readonly followUp: readonly ToldCommitment[]; readonly now: number } = {
		followUp: [],
		now: 0
	}
): readonly ReplayCardWords[] {
	const { t, locale } = speech;
	const title = t(($) => $.followup.title);
	const suite = followUp.map((told): ReplayCardWords => {
		const commitment = commitmentWords(speech, told, now);
		return {
			id: told.number,
			title,
			sentence: '',
			picture: null,
			notes: [],
			commitment,
			spoken: [title, commitment.spoken]
		};
	});
	const { facts, letter } = page;
	const points = publicPoints(speech, page);
	const outcomes = page.outcomes.map((report) => outcomeCard(speech, report));
	const published = t(($) => $.results.public.published, {
		date: dayOf(facts.publishedAt, locale)
	});
	const first = card({
		id: 'participation',
		title: publicTitle(speech, page),
		sentence: participationWords(speech, letter.group, facts.codes),
		picture: null,
		notes: [
			facts.title,
			...(letter.group.shown &&
			(points.length > 0 || outcomes.length === 0) &&
			!everyoneAnswered(page)
				? [t(($) => $.public.received)]
				: []),
			...(facts.demonstration ? [demonstrationWords(speech, facts.demonstration)] : []),
			...howToRead(speech, page)
		]
	});
	const last = card({
		id: 'promise',
		title: t(($) => $.results.trust.title),
		sentence: promiseWords(speech, page),
		picture: null,
		notes: [published]
	});
	if (points.length > 0 || outcomes.length > 0) {
		const told = points.map(({ note, ...point }) =>
			card({ ...point, notes: note === '' ? [] : [note] })
		);
		return [first, ...outcomes, ...told, ...suite, last];
	}
	const tooFew = tooFewWords(speech, page);
	const none = letter.group.shown
		? { title: t(($) => $.results.questions.title), sentence: t(($) => $.public.nothing) }
		: { title: tooFew.title, sentence: tooFew.text };
	return [first, card({ id: 'none', ...none, picture: null, notes: [] }), ...suite, last];
}

/** Where some numbers give way to words, said before the first figure. */
function howToRead(speech: Speech, page: LetterPage): string[] {
	const { respondents } = page.letter.group;
	if (respondents >= smallGroup || !hidesEnds(page)) return [];
	return [
		speech.t(($) => $.results.howToRead.text, {
			low: numeral(speech, page.facts.margin),
			high: numeral(speech, respondents - page.facts.margin),
			base: numeral(speech, respondents)
		})
	];
}
