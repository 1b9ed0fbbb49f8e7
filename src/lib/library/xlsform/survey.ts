import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Question } from '../../domain/questionnaire/definition.ts';
import { most } from '../../domain/questionnaire/limits.ts';
import { type FilteredPart, partsByFilter } from './choice-filter.ts';
import { codeOf, freeCode } from './codes.ts';
import { answersOf, answersTogether, type EarlierAnswers } from './earlier-answers.ts';
import { type Filtered, filteredQuestions } from './filtered-question.ts';
import { Groups } from './groups.ts';
import { own } from './header.ts';
import { listQuestion, type TakenQuestion } from './list-question.ts';
import type { ChoiceList, Lists } from './lists.ts';
import { reportCells } from './other-columns.ts';
import { OwnFields } from './own-fields.ts';
import { plainQuestion } from './plain-question.ts';
import { type QuestionRow, readCore } from './question-core.ts';
import { localizedOf, type Reading } from './reading.ts';
import { fits, translateRelevant, type Known } from './relevant.ts';
import { readRowType, type RowType } from './row-type.ts';
import { plain } from './sheet.ts';
import type { Row, Table } from './table.ts';
import { allOf, type Truth } from './truth.ts';
import type { WhyCode } from './why.ts';
import { writeRelevant } from './write-relevant.ts';

/** What the sheet of questions gives. */
export interface Survey {
	readonly questions: readonly Question[];
	readonly used: ReadonlySet<ChoiceList>;
	/** Numbers of the rows that became a question or hold the groups together. */
	readonly taken: ReadonlySet<number>;
	readonly renamed: number;
	readonly shortMade: number;
}

type QuestionType = Exclude<RowType, { kind: 'begin' | 'end' | 'not-carried' }>;

const alwaysParted = 8;

/** Reads the sheet of questions, row by row: each becomes a question or is reported. */
export class SurveyReader {
	readonly #table: Table;
	readonly #lists: Lists;
	readonly #reading: Reading;
	readonly #groups: Groups;
	readonly #questions: Question[] = [];
	readonly #known = new Map<string, Known>();
	readonly #names = new Map<string, string>();
	/** Answers of the questions that one row became, by its name. */
	readonly #parted = new Map<string, EarlierAnswers | null>();
	readonly #ids = new Set<string>();
	readonly #used = new Set<ChoiceList>();
	readonly #taken = new Set<number>();
	#renamed = 0;
	#shortMade = 0;

	constructor(table: Table, lists: Lists, reading: Reading) {
		this.#table = table;
		this.#lists = lists;
		this.#reading = reading;
		this.#groups = new Groups(reading.report);
	}

	read(): Survey {
		for (const row of this.#table.rows) this.#row(row);
		this.#groups.close();
		return {
			questions: this.#questions,
			used: this.#used,
			taken: this.#taken,
			renamed: this.#renamed,
			shortMade: this.#shortMade
		};
	}

	#row(row: Row): void {
		const written = row.text('type');
		const disabled = ['yes', 'true', 'true()', '1'].includes(row.text('disabled').toLowerCase());
		if (written === '') {
			this.#leave('row-without-type', row);
			return;
		}
		if (disabled) {
			this.#leave('row-disabled', row);
			return;
		}
		const type = readRowType(written);
		if (type.kind === 'begin') {
			this.#taken.add(row.number);
			this.#groups.begin(row, type.part, (name) => this.#known.get(name) ?? null);
			this.#edgeCells(row);
			return;
		}
		if (type.kind === 'end') {
			this.#taken.add(row.number);
			this.#groups.end(row);
			this.#edgeCells(row);
			return;
		}
		if (this.#groups.repeated) {
			this.#leave('inside-repeat', row);
			return;
		}
		if (type.kind === 'not-carried') {
			this.#leave(type.why, row);
			return;
		}
		this.#question(row, type);
	}

	/** Says of each cell of a beginning or an end of a group what is not carried, in every language. */
	#edgeCells(row: Row): void {
		const { report } = this.#reading;
		for (const column of this.#table.columns) {
			const text = plain(row.raw(column));
			if (text !== '' && ['label', 'hint'].includes(column.field)) {
				report.add('group-label', row.place(column), text);
			}
		}
		reportCells(this.#table, row, report);
	}

	#question(row: Row, type: QuestionType): void {
		const text = localizedOf(this.#reading, { table: this.#table, row, field: 'label' }, 'text');
		if (text === undefined) {
			this.#leave('no-label', row);
			return;
		}
		const fields = new OwnFields(row, this.#reading.report);
		const shownIf = this.#conditionOf(row, fields);
		if (typeof shownIf === 'string') return;
		const id = this.#idOf(row, fields);
		const source = { table: this.#table, row, fields, id, text, shownIf: shownIf ?? undefined };
		if (type.kind === 'list' && this.#filtered(type, source)) return;
		const { core, shortMade } = readCore(this.#reading, source);
		const asked = { reading: this.#reading, lists: this.#lists, source, core };
		const taken = type.kind === 'list' ? listQuestion(type, asked) : plainQuestion(type, asked);
		if (typeof taken === 'string') {
			this.#leave(taken, row);
			return;
		}
		if (shortMade) this.#shortMade += 1;
		this.#keep(row, taken);
	}

	/** Takes a question whose list depends on earlier answers; false where it cannot be. */
	#filtered(type: Extract<QuestionType, { kind: 'list' }>, source: QuestionRow): boolean {
		const { row } = source;
		const name = row.text('name');
		const filter = row.text('choice_filter');
		const list = filter === '' || type.other ? undefined : this.#lists.find(type.list);
		if (list === undefined || this.#known.has(name) || this.#parted.has(name)) return false;
		const parts = partsByFilter(filter, list, type.asks, (question) => {
			const known = this.#known.get(question);
			return known === undefined ? (this.#parted.get(question) ?? null) : answersOf(known);
		});
		if (parts === null || !this.#hasRoom(row, parts.length)) return false;
		const filtered = { type, source, list, lists: this.#lists, reading: this.#reading };
		const made = filteredQuestions(filtered, parts, this.#ids);
		if (made === null) return false;
		this.#tellFilter(row, list, parts);
		const [only] = made.asked;
		if (only !== undefined && parts.length === 1) this.#keep(row, only, ['choice_filter']);
		else this.#keepParts(row, made);
		this.#used.add(list);
		this.#shortMade += 1;
		return true;
	}

	/** Few parts always have room; many, where all that follows still fits a questionnaire. */
	#hasRoom(row: Row, parts: number): boolean {
		const left = this.#table.rows.filter(({ number }) => number > row.number).length;
		return parts <= alwaysParted || this.#questions.length + parts + left <= most.questions;
	}

	#tellFilter(row: Row, list: ChoiceList, parts: readonly FilteredPart[]): void {
		const { report } = this.#reading;
		const [{ condition } = { condition: true }] = parts;
		const place = row.place('choice_filter');
		const filter = row.text('choice_filter');
		if (parts.length > 1) report.add('choice-filter-parted', place, filter);
		else if (condition !== true) report.add('choice-filter-condition', place, filter);
		for (const choice of list.choices) {
			const own = parts.filter(({ choices }) => choices.includes(choice));
			const label = Object.values(choice.option.label)[0] ?? '';
			const tell = (code: WhyCode): void => report.add(code, place, `${choice.name} | ${label}`);
			if (own.length === 0) tell('choice-never-shown');
			if (own.some(({ choices }) => choices.length === 1)) tell('choice-filter-alone');
		}
	}

	#keepParts(row: Row, { asked, alone }: Filtered): void {
		for (const { question } of asked) {
			this.#ids.add(question.id);
			this.#questions.push(question);
		}
		this.#parted.set(row.text('name'), answersTogether(asked.map(knownOf), alone));
		this.#taken.add(row.number);
		if (asked.some(({ constraint }) => constraint === 'not-carried')) this.#limitLost(row);
		reportCells(this.#table, row, this.#reading.report, ['choice_filter']);
	}

	#keep(row: Row, taken: TakenQuestion, carried: readonly string[] = []): void {
		const { question, lists, constraint } = taken;
		const { report } = this.#reading;
		const name = row.text('name');
		this.#ids.add(question.id);
		this.#questions.push(question);
		this.#taken.add(row.number);
		for (const list of lists) this.#used.add(list);
		if (this.#known.has(name)) report.add('duplicate-name', row.place('name'), name);
		else this.#known.set(name, knownOf(taken));
		this.#names.set(question.id, name);
		if (name !== question.id && row.text(`${own}::id`) === '') this.#renamed += 1;
		if (constraint === 'not-carried') this.#limitLost(row);
		reportCells(this.#table, row, report, carried);
	}

	#limitLost(row: Row): void {
		const limit = row.text('constraint');
		if (limit === '') return;
		this.#reading.report.add('constraint-not-carried', row.place('constraint'), limit);
	}

	#idOf(row: Row, fields: OwnFields): string {
		const written = fields.word('id');
		const wanted = written === '' ? codeOf(row.text('name')) : codeOf(written);
		return freeCode(wanted, this.#ids, 'question');
	}

	/** Null when it is asked of everybody; `left-out` when it was reported and is not taken. */
	#conditionOf(row: Row, fields: OwnFields): Condition | null | 'left-out' {
		const { truths, untranslated } = this.#groups.truths();
		if (untranslated !== null) {
			this.#leave('group-relevant-not-translated', row, untranslated);
			return 'left-out';
		}
		const relevant = row.text('relevant');
		const own = relevant === '' ? true : this.#ownTruth(relevant, fields);
		if (own === null) {
			this.#leave('relevant-not-translated', row, relevant);
			return 'left-out';
		}
		// A condition alone stays as it is; with those of groups it becomes one.
		const around = truths.filter((truth) => truth !== true);
		const whole = around.length === 0 ? own : allOf([...around, own]);
		if (whole === true) return null;
		if (whole !== false && fits(whole, 1)) return whole;
		const code = whole === false ? 'never-relevant' : 'relevant-not-translated';
		this.#leave(code, row, relevant);
		return 'left-out';
	}

	#ownTruth(relevant: string, fields: OwnFields): Truth | null {
		const kept = fields.condition();
		const named = (id: string): { name: string; kind: Question['kind'] } | undefined => {
			const name = this.#names.get(id);
			const known = name === undefined ? undefined : this.#known.get(name);
			return name === undefined || known === undefined
				? undefined
				: { name, kind: known.question.kind };
		};
		// What was kept counts only as long as nobody changed the words beside it.
		if (kept !== undefined && writeRelevant(kept, named) === relevant) return kept;
		return translateRelevant(relevant, (name) => this.#known.get(name) ?? null);
	}

	/** Says why a row is not taken. */
	#leave(code: WhyCode, row: Row, about = ''): void {
		const cells = this.#table.columns.map((column) => plain(row.raw(column)));
		const what = [about, ...cells.filter((text) => text !== '' && text !== about)];
		const column = code.includes('relevant') && about !== '' ? 'relevant' : 'type';
		this.#reading.report.add(
			code,
			row.place(column),
			what.filter((text) => text !== '').join(' | ')
		);
	}
}

function knownOf({ question, codes, lists }: TakenQuestion): Known {
	const names = lists.flatMap(({ choices }) => choices.map(({ name }) => name));
	return { question, codes, aside: names.filter((name) => !codes.has(name)) };
}
