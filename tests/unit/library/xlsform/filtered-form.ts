import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import type { Cell } from '#lib/library/xlsform/sheet.ts';
import { formOf } from '../../../support/form.ts';

/** Where one lives: buildings of two sites, floors of the buildings. */
export const places: readonly (readonly Cell[])[] = [
	['list_name', 'name', 'label::fr', 'Site', 'immeuble'],
	['site', 'nord', 'Site nord', null, null],
	['site', 'sud', 'Site sud', null, null],
	['immeuble', 'a', 'Les Pins', 'nord', null],
	['immeuble', 'b', 'Les Lilas', 'nord', null],
	['immeuble', 'c', 'Les Ormes', 'sud', null],
	['immeuble', 'd', 'Les Saules', 'sud', null],
	...['a', 'b', 'c', 'd'].flatMap((one) => [
		['etage', `${one}1`, 'Premier', null, one],
		['etage', `${one}2`, 'Deuxième', null, one]
	])
];

/** A form with a list filtered by what was answered before. */
export function read(
	filter: string,
	{
		own = places,
		type = 'select_one immeuble',
		before = [],
		more = []
	}: {
		own?: typeof places;
		type?: string;
		before?: typeof places;
		more?: typeof places;
	} = {}
) {
	return readXlsForm(
		formOf({
			survey: [
				['type', 'name', 'label::fr', 'choice_filter', 'relevant'],
				['select_one site', 'site', 'Quel site ?', null, null],
				...before,
				[type, 'immeuble', 'Quel immeuble ?', filter, null],
				...more
			],
			choices: own,
			settings: [
				['form_title', 'form_id'],
				['Essai', 'essai']
			]
		})
	);
}

/** A question of which several answers may be chosen. */
export const several = ['select_multiple site', 'aime', 'Quels sites ?', null, null] as const;

/** All of these conditions. */
export const both = (...of: Condition[]): Condition => ({ kind: 'all', of });

/** Each question with the codes of its answers and its condition. */
export function partsOf({ questionnaire }: ReturnType<typeof read>) {
	return (questionnaire?.questions ?? []).map((one) => [
		one.id,
		'options' in one ? one.options.map(({ code }) => code) : [],
		one.shownIf
	]);
}

export const chose = (question: string, ...codes: string[]): Condition => ({
	kind: 'chose',
	question,
	codes
});
