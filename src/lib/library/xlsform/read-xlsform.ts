import type { Localized } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { DraftQuestionnaire } from './draft.ts';
import { findSheets, type XlsFormRefusal } from './find-sheets.ts';
import { formLanguages } from './form-languages.ts';
import { type Lists, readLists } from './lists.ts';
import { missingWords } from './missing-words.ts';
import { reportUnknownColumns } from './other-columns.ts';
import { dimensionsList } from './own-lists.ts';
import type { Reading } from './reading.ts';
import { type NotTaken, type Place, Report } from './report.ts';
import { readFrame, readSettings } from './settings.ts';
import type { Sheet } from './sheet.ts';
import { type Survey, SurveyReader } from './survey.ts';
import { readTable, type Table } from './table.ts';

/** What a form gives: a draft, and everything of the form that the draft does not carry as it stood. */
export interface XlsFormReading {
	/** Null when no question could be taken. */
	readonly questionnaire: DraftQuestionnaire | null;
	/** Whether it could be published as it is. */
	readonly sound: boolean;
	/** Languages of its texts, French first if there is any. */
	readonly languages: readonly string[];
	/** Questions that were taken. */
	readonly questions: number;
	/** Lists of answers in the form. */
	readonly lists: number;
	readonly notTaken: readonly NotTaken[];
	/** Rows of the sheet of questions in which something stands: each is taken or reported. */
	readonly rows: { readonly read: number; readonly taken: number; readonly leftOut: number };
}

/**
 * Reads an XLSForm (<https://xlsform.org>) from the cells of its sheets. Nothing is lost without
 * being said: each column, row, type, condition, limit and setting that the draft does not carry is
 * in `notTaken`.
 *
 * @throws {Refusal} with an `XlsFormRefusal` when the sheets are no form at all
 */
export function readXlsForm(sheets: readonly Sheet[]): XlsFormReading {
	const report = new Report();
	const found = findSheets(sheets, report);
	const survey = readTable(found.survey, report);
	if (survey.columnsOf('type').length === 0) {
		throw new Refusal<XlsFormRefusal>(
			survey.columns.length === 0 ? 'empty-survey' : 'no-type-column'
		);
	}
	const choices = found.choices === null ? null : readTable(found.choices, report);
	const settingsTable = found.settings === null ? null : readTable(found.settings, report);
	const settings = readSettings(settingsTable, report);
	const { exact, defaultLanguage } = settings;
	const tables = [survey, choices, settingsTable].filter((table) => table !== null);
	const languages = formLanguages(tables, { defaultLanguage, exact, report });
	const reading: Reading = { report, languages, exact };
	const lists = readLists(choices, reading);
	const asked = new SurveyReader(survey, lists, reading).read();
	reportUnknownColumns(survey, report);
	const declared = exact && settings.declared.length > 0 ? settings.declared : languages.tags;
	const draft: DraftQuestionnaire = {
		format: 'porte-voix-questionnaire',
		...readFrame(settings, reading, { survey, questions: asked.questions.length }),
		languages: declared,
		dimensions: dimensionsOf(lists),
		questions: asked.questions
	};
	reportWhole({ draft, asked, lists, survey, choices, report });
	const sound = checkSound(draft, report, wholeOf(survey.sheet));
	const left = survey.rows.filter(({ number }) => !asked.taken.has(number));
	return {
		questionnaire: draft.questions.length === 0 ? null : draft,
		sound,
		languages: declared,
		questions: draft.questions.length,
		lists: lists.all.size,
		notTaken: report.entries,
		rows: { read: survey.rows.length, taken: asked.taken.size, leftOut: left.length }
	};
}

const wholeOf = (sheet: string): Place => ({ sheet, row: null, column: null, cell: null });

function dimensionsOf(lists: Lists): Readonly<Record<string, Localized>> {
	const list = lists.all.get(dimensionsList);
	return Object.fromEntries((list?.choices ?? []).map(({ option }) => [option.code, option.label]));
}

/** What can only be said of the whole: lists nobody uses, names, languages that lack words. */
function reportWhole({
	draft,
	asked,
	lists,
	survey,
	choices,
	report
}: {
	readonly draft: DraftQuestionnaire;
	readonly asked: Survey;
	readonly lists: Lists;
	readonly survey: Table;
	readonly choices: Table | null;
	readonly report: Report;
}): void {
	const sheet = survey.sheet;
	for (const list of lists.all.values()) {
		if (asked.used.has(list) || list.name === dimensionsList) continue;
		const place = list.rows[0]?.place('list_name') ?? wholeOf(choices?.sheet ?? sheet);
		report.add('list-unused', place, `${list.name} (${list.rows.length})`);
	}
	if (asked.renamed > 0)
		report.add('names-rewritten', { ...wholeOf(sheet), column: 'name' }, String(asked.renamed));
	if (lists.renamed > 0 && choices !== null) {
		report.add(
			'names-rewritten',
			{ ...wholeOf(choices.sheet), column: 'name' },
			String(lists.renamed)
		);
	}
	if (asked.shortMade > 0) report.add('short-made', wholeOf(sheet), String(asked.shortMade));
	if (draft.questions.length > 0 && !draft.languages.includes('fr')) {
		report.add('french-missing', wholeOf(sheet), draft.languages.join(' '));
	}
	for (const [language, texts] of missingWords(draft, draft.languages)) {
		if (texts.length === 0) continue;
		report.add(
			'translation-missing',
			{ ...wholeOf(sheet), column: language },
			`${language} (${texts.length}): ${texts.slice(0, 3).join(' | ')}`
		);
	}
}

function checkSound(draft: DraftQuestionnaire, report: Report, place: Place): boolean {
	try {
		parseQuestionnaire(draft);
		return true;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		report.add('not-yet-sound', place, error.message);
		return false;
	}
}
