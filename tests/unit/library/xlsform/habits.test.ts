import { describe, expect, test } from 'vitest';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import { formOf } from '../../../support/form.ts';
import { refusalCode } from '../../../support/refusal-code.ts';
import { about, read } from './read-rows.ts';

describe('a form', () => {
	test('without French is taken with the languages it has', () => {
		const reading = readXlsForm(
			formOf({
				survey: [
					['type', 'name', 'label::English', 'label:Español'],
					['text', 'q', 'A word?', '¿Una palabra?']
				]
			})
		);
		expect(reading.languages).toEqual(['en', 'es']);
		expect(reading.questionnaire?.questions[0]?.text).toEqual({
			en: 'A word?',
			es: '¿Una palabra?'
		});
		expect(about(reading, 'french-missing')).toHaveLength(1);
		expect(reading.sound).toBe(false);
	});

	test.each([
		['label', 'Quel est votre âge et avec qui vivez-vous ?', 'fr', 'language-guessed'],
		['label', 'What is your age and who do you live with?', 'en', 'language-guessed'],
		['label', 'Xyz', 'und', 'language-guessed'],
		['label::fr', 'Un mot ?', 'fr', null],
		['label::FR', 'Un mot ?', 'fr', null],
		['Label::Francais', 'Un mot ?', 'fr', null],
		['label::French(fr)', 'Un mot ?', 'fr', null],
		['label::Français (fr-CA)', 'Un mot ?', 'fr', 'language-renamed'],
		['label::Kreyòl Ayisyen', 'Yon mo ?', 'ht', null],
		['label::العربية', 'كلمة؟', 'ar', null],
		['label::Klingon', 'nuqneH', 'mis-klingon', 'language-unknown'],
		['label::𐤀𐤁', 'x', expect.stringMatching(/^mis-[a-z0-9]{3}$/), 'language-unknown']
	])('knows the language of a column « %s » (%s): %s', (column, text, language, code) => {
		const reading = readXlsForm(
			formOf({
				survey: [
					['type', 'name', column],
					['text', 'q', text]
				]
			})
		);
		expect(reading.languages).toEqual([language]);
		const codes = reading.notTaken
			.map(({ why }) => why.code)
			.filter((one) => one.startsWith('language-'));
		expect(codes).toEqual(code === null ? [] : [code]);
	});

	test('finds its sheets whatever their capitals, its columns in any order, and tells of other sheets', () => {
		const reading = readXlsForm([
			{ name: 'Notes', hidden: true, rows: [['à faire']] },
			{ name: 'vide', hidden: false, rows: [[null], []] },
			{
				name: ' Settings',
				hidden: false,
				rows: [
					['FORM_TITLE', 'style'],
					['Titre', 'pages']
				]
			},
			{
				name: 'CHOICES',
				hidden: false,
				rows: [
					['label', 'List Name', 'value'],
					['Oui', 'on', 'oui'],
					['Non', 'on', 'non']
				]
			},
			{
				name: 'Surveys',
				hidden: false,
				rows: [
					[null, null],
					['\uFEFFLabel ', 'Relevance', 'NAME', 'Type', null],
					['Est-ce que vous avez votre clé ?', null, 'q', 'select_one  ON ', null]
				]
			}
		]);
		expect(reading.questionnaire?.questions).toEqual([
			expect.objectContaining({ id: 'q', kind: 'yes-no' })
		]);
		expect(about(reading, 'sheet-not-read').map(({ what }) => what)).toEqual([
			'Notes (1): à faire'
		]);
		expect(about(reading, 'setting-not-carried').map(({ what }) => what)).toEqual(['pages']);
	});

	test('keeps choices with the same name apart, and choices without a name or a label', () => {
		const reading = read([['select_multiple l', 'q', 'Quoi ?', 'What?', null]], 'relevant', [
			['list_name', 'name', 'label::Français (fr)', 'filtre'],
			['l', 'a', 'Un', 'x'],
			['l', 'a', 'Deux', 'y'],
			['l', null, 'Trois', null],
			['l', 'd', null, null],
			[null, 'e', 'Sans liste', null],
			['perdue', 'f', 'Seul', null]
		]);
		expect(reading.questionnaire?.questions).toEqual([
			expect.objectContaining({
				options: [
					{ code: 'a', label: { fr: 'Un' } },
					{ code: 'a-2', label: { fr: 'Deux' } },
					{ code: 'trois', label: { fr: 'Trois' } },
					{ code: 'd', label: { fr: 'd' } }
				]
			})
		]);
		for (const code of [
			'duplicate-choice',
			'choice-without-name',
			'choice-without-label',
			'choice-without-list',
			'choice-attribute',
			'list-unused'
		]) {
			expect(about(reading, code), code).toHaveLength(1);
		}
	});

	test('keeps no reference, markup, formula or deceptive sign in a text', () => {
		const texts: [string, string, string][] = [
			['Bonjour ${nom}, ça va ?', 'Bonjour …, ça va ?', 'reference-in-text'],
			['<b>Gras</b> et <span style="color:red">rouge</span>', 'Gras et rouge', 'markup-removed'],
			['**Gras** seulement', 'Gras seulement', 'markup-removed'],
			['=HYPERLINK("http://x")', 'HYPERLINK("http://x")', 'formula-sign-removed'],
			["=cmd|' /C calc'!A0", "cmd|' /C calc'!A0", 'formula-sign-removed'],
			['a\u202Eb', 'ab', 'characters-removed']
		];
		for (const [written, kept, code] of texts) {
			const reading = read([['note', 'n', written, 'x', null]]);
			expect(reading.questionnaire?.questions[0]?.text['fr']).toBe(kept);
			expect(about(reading, code).map(({ where }) => where.cell)).toEqual(['C2']);
		}
	});

	test('takes the kept result of a formula and says so; one without result is nothing', () => {
		const reading = read([
			['note', 'n', { formula: true, result: 'Résultat' }, { formula: true, result: null }, null]
		]);
		expect(reading.questionnaire?.questions[0]?.text).toEqual({ fr: 'Résultat' });
		expect(about(reading, 'formula-result').map(({ where }) => where.cell)).toEqual(['C2']);
		expect(about(reading, 'formula-without-result').map(({ where }) => where.cell)).toEqual(['D2']);
	});

	test.each([
		[{ feuille: [['a'], ['b']], autre: [['c']] }, 'no-survey-sheet'],
		[
			{
				survey: [
					['nom', 'texte'],
					['a', 'b']
				]
			},
			'no-type-column'
		],
		[{ survey: [] }, 'empty-survey']
	])('that is none is refused by name: %j', (parts, code) => {
		expect(refusalCode(() => readXlsForm(formOf(parts)))).toBe(code);
	});
});

test('the title of a group is reported in each of its languages, and so is what stands beside its end', () => {
	const reading = read([
		['begin group', 'g', 'Le logement', 'The dwelling'],
		['note', 'n', 'Un', 'One'],
		['end group', null, 'Fin du logement', null]
	]);
	expect(about(reading, 'group-label').map(({ where, what }) => [where.cell, what])).toEqual([
		['C2', 'Le logement'],
		['D2', 'The dwelling'],
		['C4', 'Fin du logement']
	]);
});
