import { essentialTopics } from '../../domain/report/assembly.ts';
import type { Finding } from '../../domain/report/finding.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import { poleSentence } from '../../wording/letter/answer-words.ts';
import { spokenBar } from '../../wording/letter/bar-words.ts';
import { changeWords } from '../../wording/letter/change-words.ts';
import { differenceWords, restWords } from '../../wording/letter/difference-words.ts';
import { greeting } from '../../wording/letter/greeting.ts';
import { leadingChanges, leadingWanted, standsOut } from '../../wording/letter/leading.ts';
import { hidesEnds, itemOf, type LetterPage, tableOf } from '../../wording/letter/letter-page.ts';
import { participationWords } from '../../wording/letter/participation-words.ts';
import { numeral, responseWord, type Speech, tieWords } from '../../wording/letter/said-words.ts';
import { tooFewWords } from '../../wording/letter/too-few-words.ts';
import { smallGroup, trustSentences } from '../../wording/letter/trust-words.ts';
import { barPart, findingParts, flowing, texts, together } from './parts.ts';
import type { Chapter, PartGroup } from './report-document.ts';

/** What a reader takes away: who answered, what goes well, what worries, what is wanted first. */
export function essentialsChapter(speech: Speech, page: LetterPage): Chapter {
	const { t } = speech;
	const { group } = page.letter;
	const title = t(($) => $.exports.report.essentials);
	const opening = flowing(
		{ kind: 'sentence', text: participationWords(speech, group, page.facts.codes) },
		...texts([greeting(speech, page)]),
		...howToRead(speech, page)
	);
	const trust = flowing(
		{ kind: 'section', text: t(($) => $.results.trust.title) },
		...texts(trustSentences(speech, page))
	);
	if (!group.shown) {
		const tooFew = tooFewWords(speech, page);
		const told = flowing({ kind: 'section', text: tooFew.title }, ...texts([tooFew.text]));
		return { title, groups: [opening, told, trust] };
	}
	return {
		title,
		groups: [
			opening,
			...found(speech, page, 'well'),
			...found(speech, page, 'worry'),
			...wantedGroups(speech, page),
			...changedGroups(speech, page),
			...differenceGroups(speech, page),
			trust
		]
	};
}

function howToRead({ t, locale }: Speech, page: LetterPage) {
	const { respondents } = page.letter.group;
	if (respondents >= smallGroup || !hidesEnds(page)) return [];
	const number = (value: number): string => numeral({ locale }, value);
	return [
		{
			kind: 'know',
			title: t(($) => $.results.howToRead.title),
			text: t(($) => $.results.howToRead.text, {
				low: number(page.facts.margin),
				high: number(respondents - page.facts.margin),
				base: number(respondents)
			})
		} as const
	];
}

/** Every finding of a tone, one a question: a report has the room that a letter has not. */
function found(speech: Speech, page: LetterPage, tone: Finding['tone']): PartGroup[] {
	const { t } = speech;
	const findings = page.letter[tone];
	const title = tone === 'well' ? t(($) => $.results.well) : t(($) => $.results.worry);
	const none = tone === 'well' ? t(($) => $.results.nothingWell) : t(($) => $.results.nothingWorry);
	const groups = findings.flatMap((finding) => {
		const item = itemOf(page, finding.item);
		return item === null ? [] : [together(...findingParts(speech, page, { ...finding, item }))];
	});
	const [first, ...others] = groups;
	const heading = { kind: 'section', text: title } as const;
	if (first === undefined) return [flowing(heading, { kind: 'text', text: none })];
	return [together(heading, ...first.parts), ...others];
}

function wantedGroups(speech: Speech, page: LetterPage): PartGroup[] {
	const { t } = speech;
	const wanted = leadingWanted(page.letter.wanted);
	const [first] = wanted;
	if (first === undefined || !essentialTopics(page.letter).some(({ kind }) => kind === 'wanted')) {
		return [];
	}
	const heading = { kind: 'section', text: t(($) => $.results.wanted.title) } as const;
	const base = { kind: 'note', text: wantedBase(speech, page, first) } as const;
	if (!standsOut(page.letter.wanted, wanted)) {
		return [together(heading, { kind: 'text', text: t(($) => $.results.wanted.none) }, base)];
	}
	const lines = wanted.flatMap((want) => {
		const id = `${want.item}.${want.option}`;
		const item = itemOf(page, id);
		const table = tableOf(page.tables, id);
		if (item === null || table === null) return [];
		const tied = want.tied ? `${t(($) => $.results.separator)}${tieWords(speech, want)}` : '';
		const sentence = poleSentence(speech, item, 'often', want.said, want.base);
		return [
			together(
				{
					kind: 'places',
					items: [{ place: numeral(speech, want.place), text: `${item.short}${tied}` }]
				},
				barPart(speech, spokenBar(speech, item, table).segments, sentence, true)
			)
		];
	});
	return [flowing(heading, base), ...lines];
}

function wantedBase(
	speech: Speech,
	page: LetterPage,
	{ item, base }: { readonly item: string; readonly base: number }
): string {
	const { t } = speech;
	const advised = page.questions.find(({ question }) => question === item)?.advised ?? null;
	const words = {
		base: numeral(speech, base),
		unit: responseWord(speech, base),
		options: numeral(speech, advised?.of ?? 0)
	};
	const about = advised?.about ?? null;
	const asked =
		about === null
			? t(($) => $.results.wanted.free, words)
			: t(($) => $.results.wanted.advised, { ...words, advised: numeral(speech, about) });
	return [asked, t(($) => $.results.wanted.order)].join(betweenSentences(speech.locale));
}

function changedGroups(speech: Speech, page: LetterPage): PartGroup[] {
	const { before, letter } = page;
	if (before === null || letter.changes.length === 0) return [];
	const lines = leadingChanges(letter.changes).flatMap((change) => {
		const item = itemOf(page, change.item);
		if (item === null) return [];
		const { said, base } = change.now;
		const now = poleSentence(speech, item, change.pole, said, base);
		return [
			[now, changeWords(speech, change, before.closes)].join(betweenSentences(speech.locale))
		];
	});
	const none = speech.t(($) => $.results.change.nothing);
	return [
		flowing(
			{ kind: 'section', text: speech.t(($) => $.results.change.title) },
			lines.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items: lines }
		)
	];
}

function differenceGroups(speech: Speech, page: LetterPage): PartGroup[] {
	const { differences } = page;
	const lines = differences.differences.flatMap((difference) => {
		const words = differenceWords(speech, page, difference);
		if (words === null) return [];
		return [`${words.about}${speech.t(($) => $.results.separator)}${words.sentence}`];
	});
	const rest = restWords(speech, page, differences);
	if (lines.length + rest.length === 0) return [];
	return [
		flowing(
			{ kind: 'section', text: speech.t(($) => $.results.differences.title) },
			...(lines.length === 0 ? [] : [{ kind: 'list', items: lines } as const]),
			...texts(rest)
		)
	];
}
