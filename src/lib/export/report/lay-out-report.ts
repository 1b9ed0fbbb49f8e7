import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import type { Table } from '../../domain/disclosure/release.ts';
import type { ToldCommitment } from '../../domain/followup/told.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { direction } from '../../i18n/locales.ts';
import { demonstrationWords } from '../../wording/letter/demonstration-words.ts';
import type { LetterPage } from '../../wording/letter/letter-page.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { participationWords } from '../../wording/letter/participation-words.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import { withheldWords } from '../../wording/letter/withheld-words.ts';
import { askedSections } from '../../wording/method/asked-words.ts';
import type { MethodPage } from '../../wording/method/method-page.ts';
import { promiseWords } from '../../wording/outcome/promise-words.ts';
import type { TeamBeside } from '../../wording/team/team-beside.ts';
import { typefacesOf } from '../typefaces.ts';
import { commentsChapter, teamChapter } from './beside.ts';
import { followUpChapter } from './follow-up-chapter.ts';
import { groupsChapter } from './by-group.ts';
import { essentialsChapter } from './essentials.ts';
import { outcomesChapter } from './outcomes-chapter.ts';
import { methodChapter } from './method-chapter.ts';
import { questionsChapter, subjectsChapter } from './questions.ts';
import type { Chapter, ReportDocument } from './report-document.ts';

/** All that may stand in a report: one publication and what everybody may read beside it. */
export interface ReportSource {
	/** The whole group. */
	readonly page: LetterPage;
	/** Tables of every group inside it, at any depth. */
	readonly parts: readonly Table[];
	readonly method: MethodPage;
	readonly team: TeamBeside | null;
	readonly comments: CommentsRelease | null;
	/** What became of what was said, as everybody reads it now; nothing where it is left out. */
	readonly followUp?: { readonly told: readonly ToldCommitment[]; readonly now: number };
}

/**
 * The report of a publication as data, in the language of the speech. The same publication gives the
 * same data: nothing is dated but what the publication dates, and what became of it since.
 */
export function layOutReport(
	source: ReportSource,
	speech: Speech,
	page: PaperSize
): ReportDocument {
	const { t, locale } = speech;
	const { facts, letter } = source.page;
	const [before = '', between = '', after = ''] = t(($) => $.exports.report.page, {
		page: '\u0001',
		pages: '\u0001'
	}).split('\u0001');
	const when = askedSections(speech, source.method).find(({ id }) => id === 'quand');
	return {
		title: t(($) => $.exports.report.title, { title: facts.title }),
		organisation: facts.organisation,
		survey: facts.title,
		lang: locale.split('-')[0] ?? locale,
		rtl: direction(locale) === 'rtl',
		fonts: typefacesOf(locale),
		page,
		separator: t(($) => $.results.separator),
		pages: { before, between, after },
		cover: {
			facts: [
				...(when?.sentences.slice(0, 1) ?? []),
				participationWords(speech, letter.group, facts.codes),
				t(($) => $.results.public.published, { date: dayOf(facts.publishedAt, locale) })
			],
			demonstration:
				facts.demonstration === null ? null : demonstrationWords(speech, facts.demonstration),
			promised: t(($) => $.method.promise.title),
			promise: promiseWords(speech, source.page)
		},
		chapters: chapters(source, speech)
	};
}

function chapters(
	{ page, parts, method, team, comments, followUp }: ReportSource,
	speech: Speech
): Chapter[] {
	return [
		outcomesChapter(speech, page),
		// Nothing but its outcome is said of a formal vote.
		onlyOutcomes(page) ? null : essentialsChapter(speech, page),
		team === null ? null : teamChapter(speech, team),
		onlyOutcomes(page) ? null : subjectsChapter(speech, page),
		onlyOutcomes(page) ? null : questionsChapter(speech, page),
		groupsChapter(speech, page, parts),
		comments === null ? null : commentsChapter(speech, comments),
		withheldChapter(speech, page),
		followUpChapter(speech, followUp ?? { told: [], now: 0 }),
		methodChapter(speech, method)
	].filter((chapter) => chapter !== null);
}

function onlyOutcomes({ outcomes, tables, orders }: LetterPage): boolean {
	return outcomes.length > 0 && tables.length + orders.length === 0;
}

function withheldChapter(speech: Speech, page: LetterPage): Chapter | null {
	const { withheld } = page.letter;
	if (withheld.length === 0) return null;
	const boxes = withheldWords(speech, page, withheld).map((words) => ({
		together: true,
		parts: [{ kind: 'withheld', ...words } as const]
	}));
	return { title: speech.t(($) => $.results.withheld.title), groups: boxes };
}
