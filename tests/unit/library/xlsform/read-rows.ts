import { readXlsForm, type XlsFormReading } from '#lib/library/xlsform/read-xlsform.ts';
import type { Cell } from '#lib/library/xlsform/sheet.ts';
import type { NotTaken } from '#lib/library/xlsform/report.ts';
import { formOf } from '../../../support/form.ts';

type Rows = readonly (readonly Cell[])[];

/** Lists of answers as forms have them. */
export const choices: Rows = [
	['list_name', 'name', 'label::Français (fr)', 'label::English (en)'],
	['ouinon', 'oui', 'Oui', 'Yes'],
	['ouinon', 'non', 'Non', 'No'],
	['accord4', '1', 'Tout à fait d’accord', 'Strongly agree'],
	['accord4', '2', 'Plutôt d’accord', 'Agree'],
	['accord4', '3', 'Plutôt en désaccord', 'Disagree'],
	['accord4', '4', 'Pas du tout d’accord', 'Strongly disagree'],
	['lieux', 'Cour', 'La cour', 'The yard'],
	['lieux', 'Hall', 'Le hall', 'The lobby'],
	['lieux', 'aucun', 'Aucun', 'None'],
	['lieux', 'autre lieu', 'Un autre', 'Another'],
	['nsp', 'o', 'Oui', 'Yes'],
	['nsp', 'n', 'Non', 'No'],
	['nsp', '98', 'Je ne sais pas', 'Don’t know'],
	['nsp', '99', 'Je préfère ne pas répondre', 'Prefer not to say']
];

/** One form in French and English of these rows: type, name, French, English, and a further column. */
export function read(rows: Rows, further = 'relevant', own: Rows = choices): XlsFormReading {
	return readXlsForm(
		formOf({
			survey: [['type', 'name', 'label::Français (fr)', 'label::English (en)', further], ...rows],
			choices: own,
			settings: [
				['form_title', 'form_id'],
				['Essai', 'essai']
			]
		})
	);
}

/** What the report says under a name. */
export function about(reading: XlsFormReading, code: string): NotTaken[] {
	return reading.notTaken.filter(({ why }) => why.code === code);
}
