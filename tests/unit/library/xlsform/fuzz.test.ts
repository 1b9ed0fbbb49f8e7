import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import type { Cell } from '#lib/library/xlsform/sheet.ts';
import { formOf } from '../../../support/form.ts';

const headers = [
	'type',
	'name',
	'label',
	'label::Français (fr)',
	'label:English',
	'hint::fr',
	'relevant',
	'required',
	'constraint',
	'choice_filter',
	'appearance',
	'parameters',
	'media::audio::fr',
	'calculation',
	'list_name',
	'Remarque',
	'',
	'disabled',
	'porte_voix::kind',
	'porte_voix::parts',
	'porte_voix::condition',
	'porte_voix::id',
	'porte_voix::themes',
	'porte_voix::total',
	'constructor',
	'__proto__',
	'bind::relevant',
	'::',
	'label::',
	'jr:count'
];
const contents = [
	'select_one a',
	'select_multiple a or_other',
	'rank b',
	'range',
	'integer',
	'text',
	'note',
	'begin_group',
	'end_group',
	'begin_repeat',
	'end_repeat',
	'calculate',
	'geopoint',
	'start',
	'a',
	'b',
	'c',
	'Oui',
	'Non',
	'yes',
	'1',
	'2',
	'98',
	'Une question ?',
	"${a} = '1'",
	"selected(${b}, 'a') and not(${c} != '')",
	'false()',
	'. >= 2 and . < 1',
	'start=5 end=1',
	'count-selected(.) <= 0',
	'constructor',
	'__proto__',
	'=1+1',
	'<script>',
	'${',
	'\uD800',
	'\u202E',
	'single-choice',
	'scale',
	'often=1; some=; none=2',
	'{"kind":"answered","question":"a"}',
	'{',
	'budget',
	'long-text',
	'-',
	'1e9',
	'x'.repeat(500)
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(null) },
	{ weight: 9, arbitrary: fc.constantFrom(...contents) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom<Cell>(
			{ formula: true, result: 'a' },
			{ formula: true, result: null }
		)
	}
);

const sheet = (first: readonly string[]) =>
	fc.uniqueArray(fc.constantFrom(...headers), { maxLength: 9 }).chain((more) => {
		const header: Cell[] = [...first, ...more];
		const row = fc.array(cell, { maxLength: header.length + 1 });
		return fc.array(row, { maxLength: 14 }).map((rows): Cell[][] => [header, ...rows]);
	});

const anyForm = fc.record({
	survey: sheet(['type', 'name', 'label::Français (fr)']),
	choices: sheet(['list_name', 'name', 'label']),
	settings: sheet(['form_title', 'version', 'porte_voix::format'])
});

test('whatever stands in a form, each row is taken or reported, and nothing is thrown', () => {
	fc.assert(
		fc.property(anyForm, (parts) => {
			const reading = readXlsForm(formOf(parts));
			const { rows, notTaken, questionnaire } = reading;
			expect(rows.taken + rows.leftOut).toBe(rows.read);
			const said = new Set(
				notTaken.flatMap(({ where }) =>
					where.sheet === 'survey' && where.row !== null ? [where.row] : []
				)
			);
			const leftOut = notTaken.filter(
				({ where, effect }) =>
					where.sheet === 'survey' && where.row !== null && effect === 'left-out'
			);
			expect(new Set(leftOut.map(({ where }) => where.row)).size).toBeGreaterThanOrEqual(
				rows.leftOut
			);
			expect(said.size).toBeLessThanOrEqual(rows.read);
			for (const { what } of notTaken) expect(what.isWellFormed()).toBe(true);
			// A draft is data: it can be kept, and it names each question once.
			expect(() => canonicalJson(questionnaire)).not.toThrow();
			const ids = questionnaire?.questions.map(({ id }) => id) ?? [];
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.length).toBe(reading.questions);
		}),
		{ seed: 6, numRuns: 600 }
	);
});

test('sheets of anything give a reading or a refusal by name', () => {
	const sheets = fc.array(
		fc.record({
			name: fc.oneof(fc.constantFrom('survey', 'Choices', 'settings', '__proto__'), fc.string()),
			hidden: fc.boolean(),
			rows: fc.array(fc.array(fc.oneof(cell, fc.constantFrom(...headers)), { maxLength: 6 }), {
				maxLength: 6
			})
		}),
		{ maxLength: 4 }
	);
	fc.assert(
		fc.property(sheets, (input) => {
			try {
				readXlsForm(input);
			} catch (error) {
				expect(isRefusal(error)).toBe(true);
			}
		}),
		{ seed: 6, numRuns: 400 }
	);
});
