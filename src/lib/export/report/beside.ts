import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { listFormat } from '../../i18n/formats.ts';
import { readByWords } from '../../wording/comments/reading-words.ts';
import { themeLines } from '../../wording/comments/theme-lines.ts';
import { saidWords, shareWords, type Speech } from '../../wording/letter/said-words.ts';
import type { TeamBeside } from '../../wording/team/team-beside.ts';
import {
	gapSentence,
	gapWords,
	placeWords,
	shortPlaces,
	signatureWords,
	whoWords
} from '../../wording/team/team-words.ts';
import { flowing, texts } from './parts.ts';
import type { Chapter, Part } from './report-document.ts';

/** The team's signed view beside the tenants' order of needs. */
export function teamChapter(speech: Speech, team: TeamBeside): Chapter {
	const { t } = speech;
	const who = whoWords(speech, team.members);
	const own = team.needs.map(({ label }, index) => ({
		place: placeWords(speech, index + 1),
		text: label
	}));
	const parts: Part[] =
		team.order === null
			? [...texts([t(($) => $.team.beside.alone, { who })]), { kind: 'places', items: own }]
			: orderParts(speech, team, team.order, who);
	const notes = [
		signatureWords(speech, team.signed),
		...(team.order === null ? [] : [t(($) => $.team.beside.answered, { who })]),
		...(team.demonstration ? [t(($) => $.team.beside.demonstration)] : [])
	].map((text) => ({ kind: 'note', text }) as const);
	return { title: t(($) => $.team.beside.title, { who }), groups: [flowing(...parts, ...notes)] };
}

function orderParts(
	speech: Speech,
	team: TeamBeside,
	order: NonNullable<TeamBeside['order']>,
	who: string
): Part[] {
	const { t } = speech;
	const lead =
		order.gaps.length > 0
			? t(($) => $.team.beside.gaps, { count: order.gaps.length })
			: order.tenants.every(({ same }) => same)
				? t(($) => $.team.beside.same, { who })
				: t(($) => $.team.beside.cannotSay);
	const gaps = order.gaps.map((need) => gapSentence(speech, team, need));
	return [
		...texts([lead]),
		...(gaps.length === 0 ? [] : [{ kind: 'list', items: gaps } as const]),
		{
			kind: 'table',
			caption: t(($) => $.team.table.caption),
			head: [
				t(($) => $.team.table.need),
				team.members ? t(($) => $.team.column.members) : t(($) => $.team.column.tenants),
				t(($) => $.team.column.team),
				t(($) => $.team.table.gap)
			],
			rows: order.tenants.map((need) => [
				team.labels[need.option] ?? need.option,
				shortPlaces(speech, need.tenants),
				need.team === null ? t(($) => $.team.table.absent) : placeWords(speech, need.team),
				gapWords(speech, need)
			]),
			wide: false
		}
	];
}

/**
 * What comments are about, by theme. Words that people wrote are not in a report: they stay on the
 * page, in the alphabet in which they were written.
 */
export function commentsChapter(speech: Speech, comments: CommentsRelease): Chapter {
	const { t, locale } = speech;
	const questions = comments.questions.flatMap(({ text, themes, quotes }): Part[] => {
		const lines = themeLines(themes, comments.respondents);
		const few = lines.few[0];
		return [
			{ kind: 'section', text: wordsIn(text, locale) },
			...(themes.length === 0
				? texts([t(($) => $.comments.section.tooFew)])
				: [
						{
							kind: 'table',
							caption: t(($) => $.comments.section.themes),
							head: [t(($) => $.comments.section.themes), t(($) => $.results.differences.said)],
							rows: [
								...lines.leading.map(({ label, said }) => [
									wordsIn(label, locale),
									shareWords(speech, said, comments.respondents)
								]),
								...lines.few.map(({ label, said }) => [
									wordsIn(label, locale),
									saidWords(speech, said)
								])
							],
							wide: true
						} as const
					]),
			...(few === undefined
				? []
				: [
						{
							kind: 'note',
							text: `${t(($) => $.comments.section.few)}${t(($) => $.results.separator)}${listFormat(
								locale
							).format(lines.few.map(({ label }) => wordsIn(label, locale)))}`
						} as const
					]),
			...texts([
				quotes.length > 0
					? t(($) => $.exports.report.quotesElsewhere)
					: t(($) => $.comments.section.noQuotes)
			])
		];
	});
	const read = comments.read === 'both' || comments.read === 'both-in-part';
	return {
		title: t(($) => $.comments.section.title),
		groups: [
			flowing(
				...texts([readByWords(t, comments.read)]),
				...(comments.demonstration ? texts([t(($) => $.comments.section.demonstration)]) : []),
				...(read ? questions : []),
				{ kind: 'note', text: t(($) => $.comments.section.destroyed) }
			)
		]
	};
}
