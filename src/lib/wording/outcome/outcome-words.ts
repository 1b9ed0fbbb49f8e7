import { isRanking } from '../../domain/consultation/fewest-said.ts';
import { colon, dollars } from '../../domain/questionnaire/dollars.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import type { OutcomeChoice } from '../../domain/report/outcome-told.ts';
import { listFormat } from '../../i18n/formats.ts';
import { betweenSentences, comma } from '../../i18n/punctuation.ts';
import { numeral, type Speech } from '../letter/said-words.ts';
import { announcementWords } from './announcement-words.ts';
import { headlineWords } from './headline-words.ts';
import { countedWords, ruleWords } from './how-words.ts';
import { type OutcomeLine, outcomeLines } from './outcome-lines.ts';

/** What is read of one ballot question. */
export interface OutcomeWords {
	/** Id of the question. */
	readonly id: string;
	readonly short: string;
	readonly asked: string;
	/** « Adoptée », « Dans cet ordre ». */
	readonly headline: string;
	readonly lines: readonly OutcomeLine[];
	/** Quorum and rule, or how many voted; and what else is to be said. */
	readonly under: readonly string[];
	/** How it was counted, in one sentence. */
	readonly how: string;
	/** What was to be published, in the words of before. */
	readonly announced: string;
	/** For who listens: the headline, then each line. What stands under them is read after it. */
	readonly spoken: string;
}

/** What is read of one ballot question, from what is said of it alone. */
export function outcomeWords(speech: Speech, report: OutcomeReport): OutcomeWords {
	const { locale } = speech;
	const headline = headlineWords(speech, report);
	const lines = outcomeLines(speech, report.told);
	const rule = ruleWords(speech, report);
	const under = [
		votersWords(speech, report),
		...(rule === null ? [] : [rule]),
		...notesOf(speech, report)
	];
	const said = lines.map(({ place, name, beside }) => {
		const named = place === null ? name : `${numeral(speech, place)}. ${name}`;
		if (beside === null) return named;
		return report.told.kind === 'order'
			? `${named}${comma(locale)}${beside}`
			: `${named}${colon(locale)}${beside}`;
	});
	return {
		id: report.item,
		short: report.short,
		asked: report.asked,
		headline,
		lines,
		under,
		how: countedWords(speech, report),
		announced: announcementWords(
			speech,
			report.announcement,
			report.method,
			report.consultation,
			report.decides
		),
		spoken: [headline, ...said].map(sentenceOf).join(betweenSentences(locale))
	};

	function sentenceOf(words: string): string {
		return /[.!?。؟]$/u.test(words) ? words : `${words}${locale === 'zh-Hans' ? '。' : '.'}`;
	}
}

/** « Quorum atteint : 21 sur 40 ont voté, il en fallait 15. » */
function votersWords(speech: Speech, { voters, quorum, decides }: OutcomeReport): string {
	const { t } = speech;
	if (quorum === null) {
		return decides
			? t(($) => $.outcome.voted, { voters: numeral(speech, voters) })
			: t(($) => $.outcome.answered, { voters: numeral(speech, voters) });
	}
	const words = {
		count: voters,
		voters: numeral(speech, voters),
		electorate: numeral(speech, quorum.electorate),
		needed: numeral(speech, quorum.needed)
	};
	return quorum.reached
		? t(($) => $.outcome.quorum.reached, words)
		: t(($) => $.outcome.quorum.missed, words);
}

function notesOf(speech: Speech, { told, method, consultation }: OutcomeReport): string[] {
	const { t, locale } = speech;
	switch (told.kind) {
		case 'chosen':
			return [
				...(told.chosen.length === 0 ? [t(($) => $.outcome.noneChosen)] : []),
				...undecided(speech, told.tied),
				...(consultation !== 'election' && isRanking({ kind: method })
					? [t(($) => $.outcome.firstAlone)]
					: [])
			];
		case 'funded':
			return [
				...(told.funded.length === 0 ? [t(($) => $.outcome.noneFunded)] : []),
				...undecided(speech, told.tied),
				t(($) => $.outcome.sum, {
					spent: dollars(told.spent, locale),
					total: dollars(told.total, locale)
				})
			];
		case 'withheld':
			return [t(($) => $.outcome.withheld)];
		default:
			return [];
	}
}

function undecided({ t, locale }: Speech, tied: readonly OutcomeChoice[]): string[] {
	if (tied.length === 0) return [];
	const names = listFormat(locale).format(tied.map(({ label }) => label));
	return [t(($) => $.outcome.undecided, { names })];
}
