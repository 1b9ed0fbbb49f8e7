import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { own } from './header.ts';
import { flagColumns, textColumns, wordColumns } from './own-fields.ts';
import { dimensionsList } from './own-lists.ts';
import { ownFormat } from './settings.ts';
import type { Sheet } from './sheet.ts';
import { WrittenLists } from './write-lists.ts';
import { writeQuestion } from './write-question.ts';
import { type Line, rowsOf } from './write-columns.ts';

/** Something of a questionnaire that other tools do not see in the form, or see otherwise. */
export interface NotCarried {
	readonly question: string;
	readonly what:
		'budget' | 'scale-parts' | 'dont-know' | 'declined' | 'apart' | 'places' | 'advised';
}

export interface WrittenForm {
	readonly sheets: readonly Sheet[];
	readonly notCarried: readonly NotCarried[];
}

/**
 * A questionnaire as an XLSForm: what the standard knows in its own columns, the rest in columns that
 * begin with `porte_voix::`, which other tools pass over. Reading it again gives the same definition.
 */
export function writeXlsForm(questionnaire: Questionnaire): WrittenForm {
	const { questions, dimensions } = questionnaire;
	const lists = new WrittenLists();
	const names = new Map(questions.map(({ id, kind }) => [id, { name: nameOf(id), kind }]));
	const lines = questions.map((question) => writeQuestion(question, names, lists));
	lists.add(
		dimensionsList,
		Object.entries(dimensions).map(([code, label]) => ({ code, label }))
	);
	const languages = languagesIn(questionnaire);
	const ownFields = [
		...wordColumns.filter((name) => name !== 'cost'),
		...Object.keys(flagColumns),
		...textColumns
	];
	const survey = rowsOf(
		lines,
		[
			'type',
			'name',
			'label',
			'hint',
			'relevant',
			'constraint',
			'appearance',
			...ownFields.map((name) => `${own}::${name}`)
		],
		languages
	);
	return {
		sheets: [
			sheet('survey', survey),
			sheet(
				'choices',
				rowsOf(lists.lines(), ['list_name', 'name', 'label', `${own}::cost`], languages)
			),
			sheet(
				'settings',
				rowsOf([settingsOf(questionnaire)], Object.keys(settingsOf(questionnaire)), languages)
			)
		],
		notCarried: questions.flatMap(notCarriedOf)
	};
}

function sheet(name: string, rows: readonly (readonly (string | null)[])[]): Sheet {
	return { name, hidden: false, rows };
}

/** Names of the standard begin with a letter or a low line. */
function nameOf(id: string): string {
	return /^[a-z]/.test(id) ? id : `_${id}`;
}

function settingsOf({ id, version, title, invitation, minutes, languages }: Questionnaire): Line {
	return {
		form_title: title['fr'] ?? Object.values(title)[0] ?? id,
		form_id: id,
		version: String(version),
		default_language: 'Français (fr)',
		[`${own}::format`]: ownFormat,
		[`${own}::languages`]: languages.join(' '),
		[`${own}::minutes`]: String(minutes),
		[`${own}::title`]: title,
		[`${own}::invitation`]: invitation
	};
}

/** The declared languages first, then those of drafts that some text has. */
function languagesIn(questionnaire: Questionnaire): readonly string[] {
	const found = new Set(questionnaire.languages);
	const look = (value: unknown, field = ''): void => {
		if (typeof value !== 'object' || value === null || field === 'shownIf') return;
		const entries = Object.entries(value as Readonly<Record<string, unknown>>);
		const words =
			!Array.isArray(value) &&
			entries.length > 0 &&
			entries.every(([, one]) => typeof one === 'string');
		for (const [name, one] of entries) {
			if (words) found.add(name);
			else look(one, name);
		}
	};
	const { title, invitation, dimensions, questions } = questionnaire;
	look([title, invitation, dimensions, questions]);
	return [...found];
}

function notCarriedOf(question: Question): NotCarried[] {
	const said: readonly (readonly [NotCarried['what'], boolean])[] = [
		['budget', question.kind === 'budget'],
		['scale-parts', 'parts' in question],
		['dont-know', question.dontKnow === true],
		['declined', question.declined === true],
		['apart', question.apart !== undefined],
		['places', question.kind === 'ranking' && question.places < question.options.length],
		['advised', question.kind === 'several-choices' && question.advised !== undefined]
	];
	return said.flatMap(([what, holds]) => (holds ? [{ question: question.id, what }] : []));
}
