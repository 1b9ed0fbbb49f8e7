import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { Localized, Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { momentFormat } from '../../i18n/formats.ts';
import { ballotWords, type BallotWords } from '../../wording/outcome/ballot-words.ts';
import { direction, type Locale } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { CoverPart, PaperForm, PaperQuestion } from './paper-form.ts';
import { paperQuestion } from './paper-question.ts';
import type { Numbered } from './condition-words.ts';

type Translate = Translation['t'];

/** What is asked of whom, without a word of the interface. */
export interface FormSource {
	readonly questionnaire: Questionnaire;
	readonly title: Localized;
	readonly askedBy: string;
	readonly unit: AnswerUnit;
	readonly calendar: CampaignCalendar;
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	/** Where a filled-in form is brought. */
	readonly place: string;
	/** An answer takes an access code. */
	readonly codes: boolean;
	/** What is read of the rules of a consultation; null of a survey. */
	readonly ballot?: BallotNotice | null;
	/** Two people of the committee read what is written. */
	readonly quotable: boolean;
	readonly trial: boolean;
	readonly demonstration: boolean;
	/** Short code of the campaign, the version and the language. */
	readonly code: string;
}

/** In which language, and on which paper. */
export interface Printing {
	readonly t: Translate;
	readonly locale: Locale;
	readonly page: PaperSize;
}

/** Where the organisations are: a day is told as it is there. */
const timeZone = 'America/Toronto';

const latin = 'Atkinson Hyperlegible Next';
const arabic = 'IBM Plex Sans Arabic';
const chinese = 'Noto Sans SC';

/** The family of the language first: one script is not drawn in pieces of two. */
function fontsOf(locale: Locale): string[] {
	if (direction(locale) === 'rtl') return [arabic, latin, chinese];
	return locale.startsWith('zh') ? [chinese, latin, arabic] : [latin, arabic, chinese];
}

/** The large-print form of a version of a questionnaire, in one language. */
export function layOutForm(source: FormSource, printing: Printing): PaperForm {
	const { t, locale } = printing;
	const { questionnaire, place } = source;
	const ballot = ballotOf(source, printing);
	const numbered = numberedQuestions(questionnaire);
	const day = dayIn(locale, source.calendar.closes);
	const sensitive = questionnaire.questions.some((question) => question.sensitive === true);
	return {
		...sheet(source, printing),
		title: wordsIn(source.title, locale),
		heading: wordsIn(questionnaire.invitation, locale),
		cover: cover(source, printing, ballot),
		questions: [
			...questionnaire.questions.map((question) =>
				paperQuestion(question, numbered.get(question.id)?.number ?? null, numbered, {
					t,
					locale,
					quotable: source.quotable
				})
			),
			helped(t, ballot?.notInPlace === undefined || ballot.notInPlace === null)
		],
		card: [],
		end: {
			title: t(($) => $.paper.form.end.title),
			text: [
				t(($) => $.paper.form.end.text, { day, place }),
				t(($) => $.paper.form.cover.results, { day: dayIn(locale, source.calendar.publishes) }),
				...(sensitive ? [t(($) => $.paper.form.end.hurt)] : [])
			]
		}
	};
}

/** What every sheet carries, of a form as of an answer card. */
export function sheet(
	{ trial, demonstration, code }: FormSource,
	{ t, locale, page }: Printing
): Pick<PaperForm, 'lang' | 'rtl' | 'fonts' | 'page' | 'trial' | 'code' | 'pages'> {
	const [before = '', between = '', after = ''] = t(($) => $.paper.form.page, {
		page: '\u0001',
		pages: '\u0001'
	}).split('\u0001');
	return {
		lang: locale.split('-')[0] ?? locale,
		rtl: direction(locale) === 'rtl',
		fonts: fontsOf(locale),
		page,
		trial: trial
			? t(($) => $.paper.form.trial)
			: demonstration
				? t(($) => $.paper.form.demonstration)
				: null,
		code: t(($) => $.paper.form.code, { code }),
		pages: { before, between, after }
	};
}

/** Questions have numbers, texts to read have none. */
export function numberedQuestions({ questions }: Questionnaire): Numbered {
	const asking = questions.filter(({ kind }) => kind !== 'statement');
	return new Map(
		asking.map((question: Question, index) => [question.id, { number: index + 1, question }])
	);
}

/** How somebody was helped, as a screen records it: after all questions, of which it is none. */
function helped(t: Translate, inTheirPlace: boolean): PaperQuestion {
	return {
		title: t(($) => $.paper.form.helped.title),
		before: [],
		after: [t(($) => $.paper.form.helped.how)],
		answer: {
			form: 'boxes',
			options: [
				t(($) => $.paper.form.helped.alone),
				t(($) => $.paper.form.helped.readTo),
				t(($) => $.paper.form.helped.withSomeone),
				...(inTheirPlace ? [t(($) => $.paper.form.helped.inTheirPlace)] : [])
			],
			apart: []
		}
	};
}

/** The rules in words, in the language of the form; null of a survey. */
function ballotOf({ ballot, calendar }: FormSource, { t, locale }: Printing): BallotWords | null {
	if (ballot === undefined || ballot === null) return null;
	return ballotWords({ t, locale }, ballot, dayIn(locale, calendar.publishes));
}

function cover(
	source: FormSource,
	{ t, locale }: Printing,
	ballot: BallotWords | null
): CoverPart[] {
	const { askedBy, unit, calendar, help, place, codes } = source;
	const part = (title: string, ...text: string[]): CoverPart => ({ title, text, code: null });
	const code: CoverPart = {
		title: t(($) => $.paper.form.cover.code),
		text: [t(($) => $.paper.form.cover.codeText)],
		code: t(($) => $.paper.form.cover.codeStick)
	};
	return [
		part(
			t(($) => $.paper.form.cover.who),
			t(($) => $.paper.form.cover.whoText, { who: sentenceOf(askedBy) }),
			...(ballot === null ? [t(($) => $.paper.form.cover.why)] : [])
		),
		...(ballot === null
			? []
			: ballot.consent.facts.map(({ title, texts }) => part(title, ...texts))),
		part(
			t(($) => $.paper.form.cover.free),
			t(($) => $.paper.form.cover.freeText),
			t((words) => words.paper.form.cover.once[unit])
		),
		...(codes ? [code] : []),
		part(
			t(($) => $.paper.form.cover.secret),
			ballot === null
				? t(($) => $.paper.form.cover.secretText)
				: (ballot.consent.warning ?? t(($) => $.outcome.notice.secretPaper)),
			t(($) => $.paper.form.cover.paper),
			t(($) => $.paper.form.cover.sent)
		),
		part(
			t(($) => $.paper.form.cover.return),
			t(($) => $.paper.form.cover.returnText, { day: dayIn(locale, calendar.closes), place })
		),
		part(
			t(($) => $.paper.form.cover.help),
			t(($) => $.paper.form.cover.helpText, help)
		)
	];
}

/** « le comité et l’office » begins a sentence here. */
function sentenceOf(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function dayIn(locale: Locale, moment: number): string {
	const day = momentFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(moment));
	return locale === 'fr' ? day.replace(/^1(?=\s)/, '1er') : day;
}
