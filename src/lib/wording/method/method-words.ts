import { thresholds } from '../../domain/disclosure/thresholds.ts';
import { colon } from '../../domain/questionnaire/dollars.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { listFormat } from '../../i18n/formats.ts';
import { inside } from '../letter/answer-words.ts';
import { countedWords } from '../outcome/how-words.ts';
import { promiseWords } from '../outcome/promise-words.ts';
import { numeral, type Speech } from '../letter/said-words.ts';
import type { MethodBreakdown, MethodPage, MethodSection, MethodWithheld } from './method-page.ts';

/** The response rate, and what was received without being counted. */
export function answeredSentences(speech: Speech, { method, rate }: MethodPage): string[] {
	const { t } = speech;
	return [
		...rateSentences(speech, rate),
		...(rate === null || method.codes ? [] : [t(($) => $.method.answered.rateOnce)]),
		...envelopeSentences(speech, method)
	];
}

/** What was received without being counted. */
export function envelopeSentences(
	speech: Pick<Speech, 't' | 'locale'>,
	method: Pick<MethodPage['method'], 'late' | 'unreadable' | 'trial'>
): string[] {
	const { t } = speech;
	const words = (count: number): { count: number; number: string } => {
		return { count, number: numeral(speech, count) };
	};
	return [
		method.late === 0
			? t(($) => $.method.answered.noLate)
			: t(($) => $.method.answered.late, words(method.late)),
		t(($) => $.method.answered.afterCount),
		method.unreadable === 0
			? t(($) => $.method.answered.noUnreadable)
			: t(($) => $.method.answered.unreadable, words(method.unreadable)),
		method.trial === 0
			? t(($) => $.method.answered.noTrial)
			: t(($) => $.method.answered.trial, words(method.trial))
	];
}

function rateSentences(speech: Speech, rate: MethodPage['rate']): string[] {
	const { t } = speech;
	if (rate === null) return [t(($) => $.method.answered.noRate)];
	const words = { answered: numeral(speech, rate.answered), frame: numeral(speech, rate.frame) };
	const said =
		rate.share === null
			? t(($) => $.method.answered.rate, words)
			: t(($) => $.method.answered.rateShare, { ...words, share: numeral(speech, rate.share) });
	return [said, t(($) => $.method.answered.rateNote)];
}

/** How numbers are worded, what is compared, what is not published and who held the key. */
export function publishedSections(speech: Speech, page: MethodPage): MethodSection[] {
	const { t } = speech;
	const limits = thresholds(page.facts.margin);
	const least = numeral(speech, limits.shown);
	return [
		...countedSection(speech, page),
		{
			id: 'lire',
			title: t(($) => $.method.read.title),
			sentences: [
				t(($) => $.method.read.base),
				t(($) => $.method.read.ends, { margin: numeral(speech, page.facts.margin) }),
				t(($) => $.method.read.totals),
				t(($) => $.method.read.least, { least, class: numeral(speech, limits.class) }),
				...certaintySentences(speech, page)
			]
		},
		{
			id: 'groupes',
			title: t(($) => $.method.breakdowns.title),
			sentences: [
				...(page.sitesCompared ? [t(($) => $.method.breakdowns.sites)] : []),
				...(page.breakdowns.length === 0 ? [t(($) => $.method.breakdowns.none)] : []),
				...page.breakdowns.map((breakdown) => breakdownWords(speech, breakdown)),
				...page.joined.map((groups) => t(($) => $.method.breakdowns.sister, { groups }))
			]
		},
		{
			id: 'non-publie',
			title: t(($) => $.method.withheld.title),
			sentences:
				page.withheld.length === 0
					? [t(($) => $.method.withheld.nothing)]
					: page.withheld.map(({ reason, names }) =>
							t(($) => $.method.withheld.line, {
								reason: reasonWords(speech, reason, least),
								names: listFormat(speech.locale).format(names.map(quoted(reason)))
							})
						)
		},
		...besideSection(speech, page),
		{
			id: 'cle',
			title: t(($) => $.method.key.title),
			sentences: [t(($) => $.method.key[page.method.custody])]
		},
		{
			id: 'promesse',
			title: t(($) => $.method.promise.title),
			sentences: [promiseWords(speech, page)]
		}
	];
}

/** How each question of a consultation was counted, in the words that were read before it. */
function countedSection(speech: Speech, { outcomes }: MethodPage): MethodSection[] {
	const { t, locale } = speech;
	if (outcomes.length === 0) return [];
	const told = outcomes.map((report) =>
		[`${report.short}${colon(locale)}`, countedWords(speech, report)].join('')
	);
	return [
		{
			id: 'comptage',
			title: t(($) => $.outcome.howTitle),
			sentences: [t(($) => $.outcome.counted), ...told]
		}
	];
}

function besideSection({ t }: Speech, { beside }: MethodPage): MethodSection[] {
	const sentences = [
		...(beside.comments ? [t(($) => $.method.beside.comments)] : []),
		...(beside.team ? [t(($) => $.method.beside.team)] : [])
	];
	return sentences.length === 0
		? []
		: [{ id: 'a-cote', title: t(($) => $.method.beside.title), sentences }];
}

/** What a margin and a difference suppose: without a code, also that nobody answered twice. */
function certaintySentences({ t }: Speech, { method }: MethodPage): string[] {
	return method.codes
		? [
				t(($) => $.method.read.spread),
				t(($) => $.method.read.spreadSure),
				t(($) => $.method.read.chance)
			]
		: [
				t(($) => $.method.read.spreadOnce),
				t(($) => $.method.read.spreadSureOnce),
				t(($) => $.method.read.chanceOnce)
			];
}

/** Names of buildings keep their capital; names of questions stand inside a sentence. */
function quoted(reason: MethodWithheld['reason']): (name: string) => string {
	return reason === 'groups' ? (name) => name : inside;
}

function breakdownWords(
	{ t, locale }: Speech,
	{ kind, attribute, questions }: MethodBreakdown
): string {
	const words = { attribute, questions: listFormat(locale).format(questions.map(inside)) };
	switch (kind) {
		case 'whole':
			return t(($) => $.method.breakdowns.whole, words);
		case 'inside':
			return t(($) => $.method.breakdowns.inside, words);
		case 'further':
			return t(($) => $.method.breakdowns.further, { attribute });
		default:
			return unreachable(kind);
	}
}

function reasonWords({ t }: Speech, reason: MethodWithheld['reason'], least: string): string {
	if (reason === 'groups') return t(($) => $.method.withheld.groups, { least });
	return t(($) => $.method.withheld[reason]);
}
