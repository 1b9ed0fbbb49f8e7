import type { BallotMinutes } from '../../domain/consultation/minutes.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { direction } from '../../i18n/locales.ts';
import { colon } from '../../domain/questionnaire/dollars.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { demonstrationWords } from '../../wording/letter/demonstration-words.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import { askedSections } from '../../wording/method/asked-words.ts';
import type { MethodPage } from '../../wording/method/method-page.ts';
import {
	type MinutesSection,
	minutesWords,
	openTexts
} from '../../wording/minutes/minutes-words.ts';
import { typefacesOf } from '../typefaces.ts';

/** The minutes of a vote as data: all that their drawing (`minutes.typ`) knows. Every string is a text to print. */
export interface MinutesDocument {
	/** As a reader announces it. */
	readonly title: string;
	readonly heading: string;
	readonly organisation: string;
	readonly vote: string;
	readonly lang: string;
	readonly rtl: boolean;
	readonly fonts: readonly string[];
	readonly page: PaperSize;
	/** The words around the two numbers of « page 2 de 6 ». */
	readonly pages: { readonly before: string; readonly between: string; readonly after: string };
	/** That nobody real voted; null of a real vote. */
	readonly demonstration: string | null;
	readonly lead: string;
	readonly sections: readonly MinutesSection[];
}

/** All that stands in the minutes: their data, what is read of each question, how it was carried out. */
export interface MinutesSource {
	readonly minutes: BallotMinutes;
	readonly reports: readonly OutcomeReport[];
	readonly method: MethodPage;
	/** What happened, in the order in which it was written down; none unless said. */
	readonly incidents?: readonly { readonly words: string; readonly at: number }[];
}

/** The minutes of a vote as data, in the language of the speech. The same vote gives the same data. */
export function layOutMinutes(
	{ minutes, reports, method, incidents = [] }: MinutesSource,
	speech: Speech,
	page: PaperSize
): MinutesDocument {
	const { t, locale } = speech;
	const { facts } = method;
	const [before = '', between = '', after = ''] = t(($) => $.exports.report.page, {
		page: '\u0001',
		pages: '\u0001'
	}).split('\u0001');
	const carriedOut = askedSections(speech, method);
	const sentencesOf = (wanted: string): readonly string[] =>
		carriedOut.find(({ id }) => id === wanted)?.sentences ?? [];
	return {
		title: t(($) => $.minutes.documentTitle, { title: facts.title }),
		heading: t(($) => $.minutes.title),
		organisation: facts.organisation,
		vote: facts.title,
		lang: locale.split('-')[0] ?? locale,
		rtl: direction(locale) === 'rtl',
		fonts: typefacesOf(locale),
		page,
		pages: { before, between, after },
		demonstration:
			facts.demonstration === null ? null : demonstrationWords(speech, facts.demonstration),
		lead: t(($) => $.minutes.lead),
		sections: minutesWords(
			speech,
			minutes,
			reports,
			[
				...openTexts(speech, minutes, facts.period),
				// Its days alone: the hours were said.
				...sentencesOf('quand').slice(1),
				...sentencesOf('comment')
			],
			incidents.map(({ words, at }) => `${dayOf(at, locale)}${colon(locale)}${words}`)
		)
	};
}
