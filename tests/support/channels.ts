import { render } from 'svelte/server';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { chosenTopics } from '#lib/domain/report/assembly.ts';
import { tenths } from '#lib/domain/report/share.ts';
import { releaseCsv } from '#lib/export/csv.ts';
import { releaseDdi } from '#lib/export/ddi.ts';
import { layOutReport } from '#lib/export/report/lay-out-report.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { handoutSheets } from '#lib/ui/assembly/handout-blocks.ts';
import { slides } from '#lib/ui/assembly/slides.ts';
import { writings, type Segment } from '#lib/ui/charts/segment.ts';
import { poleSentence } from '#lib/wording/letter/answer-words.ts';
import { spokenBar } from '#lib/wording/letter/bar-words.ts';
import { figureRows } from '#lib/wording/letter/figure-rows.ts';
import { itemOf, type LetterPage } from '#lib/wording/letter/letter-page.ts';
import { notesUnder } from '#lib/wording/letter/notes.ts';
import { headline } from '#lib/wording/letter/question-figures.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { trustSentences } from '#lib/wording/letter/trust-words.ts';
import { withheldWords } from '#lib/wording/letter/withheld-words.ts';
import { publicPoints } from '#lib/ui/public/points.ts';
import { replayCards } from '#lib/ui/public/replay-cards.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { reportSource } from './report-source.ts';
import LetterInLanguage from './LetterInLanguage.svelte';

/** A publication with what its pages need besides. */
export interface Published {
	readonly release: Release;
	readonly questionnaire: Questionnaire;
	readonly previous?: Release;
}

/** The data of the page of one group; the whole when none is named. */
export function pageOf(
	{ release, questionnaire, previous }: Published,
	locale: Locale,
	group: string | null = null
): LetterPage {
	const { campaign: slug, title, publishedAt } = release;
	const years = [{ slug, title, publishedAt }];
	return composeLetter(
		{ release, questionnaire, previous: previous ?? null, years },
		group,
		locale
	);
}

/** What is drawn and said of one table: widths, fills, words at each size, and what replaces the picture. */
export interface DrawnTable {
	readonly item: string;
	readonly group: string;
	readonly segments: readonly Segment[];
	readonly writings: readonly unknown[];
	readonly words: readonly string[];
}

const tiers = ['narrow', 'middle', 'wide'] as const;

/** Everything that the pure functions of the pages make of one group. */
export function drawnTables(
	page: LetterPage,
	{ t, locale }: Translation
): { readonly tables: readonly DrawnTable[]; readonly words: readonly string[] } {
	const speech: Speech = { t, locale, unit: page.facts.unit };
	const tables = page.tables.flatMap((table): DrawnTable[] => {
		const item = itemOf(page, table.item);
		const told = item && headline(item, table);
		if (item === null || told === null) return [];
		const { pole, said } = told;
		const bar = spokenBar(speech, item, table);
		const ofTen = tenths(said, table.base);
		const before = page.before?.tables.find((one) => one.item === table.item) ?? null;
		return [
			{
				item: table.item,
				group: table.group,
				segments: bar.segments,
				writings: tiers.map((tier) => writings(bar.segments, tier)),
				words: [
					poleSentence(speech, item, pole, said, table.base, ofTen),
					notesUnder(speech, { item, table, bar, ofTen, said, page, brief: false }),
					...figureRows(speech, { item, table, before }).flatMap((row) => [
						row.answer,
						row.now,
						row.before
					])
				]
			}
		];
	});
	const words = [
		...trustSentences(speech, page),
		...withheldWords(speech, page, page.letter.withheld).flatMap(({ what, reason }) => [
			what,
			reason
		])
	];
	return { tables, words };
}

/** What is shown in a room, handed out, read by everybody and on the tablet, of one group. */
export function shownElsewhere(page: LetterPage, { t, locale }: Translation): unknown {
	const speech: Speech = { t, locale, unit: page.facts.unit };
	const topics = chosenTopics(page.letter, []);
	return {
		slides: slides(speech, page, topics),
		sheets: handoutSheets(speech, page, topics),
		points: publicPoints(speech, page),
		cards: replayCards(speech, page)
	};
}

/** Words of the channels above. */
export const namespacesOfChannels = [
	...(['common', 'results', 'assembly', 'public'] as const),
	...(['method', 'comments', 'team', 'exports'] as const)
] as const;

/** The page as the server writes it: text, order, alternative text. Bars are drawn later, from `drawnTables`. */
export async function letterHtml(page: LetterPage, locale: Locale): Promise<string> {
	const translation = await createTranslation(locale, ['common', 'results']);
	const url = new URL(`http://localhost/comite/${page.facts.slug}`);
	// As the framework gives a page its address.
	const context = new Map([['__request__', { page: { url } }]]);
	return render(LetterInLanguage, { props: { page, translation }, context }).body;
}

/** Every channel of a publication that is a pure function, by its name. */
export function channelsOf(
	published: Published,
	translations: readonly Translation[]
): Record<string, string> {
	const { release, questionnaire } = published;
	const channels: Record<string, string> = { json: JSON.stringify(release) };
	for (const translation of translations) {
		const { locale } = translation;
		channels[`csv ${locale}`] = releaseCsv(
			release,
			questionnaire,
			locale,
			wordsIn(release.promise, locale)
		);
		const speech: Speech = { t: translation.t, locale, unit: release.unit };
		const source = reportSource(release, questionnaire, locale, published.previous);
		channels[`report ${locale}`] = JSON.stringify(layOutReport(source, speech, 'us-letter'));
		channels[`code book ${locale}`] = releaseDdi(source, speech);
		for (const { id } of release.groups) {
			const page = pageOf(published, locale, id);
			channels[`page ${id} ${locale}`] = JSON.stringify(page);
			channels[`bars and words ${id} ${locale}`] = JSON.stringify(drawnTables(page, translation));
			channels[`room and tablet ${id} ${locale}`] = JSON.stringify(
				shownElsewhere(page, translation)
			);
		}
	}
	return channels;
}
