import type { Question } from '../../domain/questionnaire/definition.ts';
import { income, supportKnown } from '../items/background.ts';
import { words } from '../words.ts';

/** Asked last: what the study broke some of its figures down by, in the classes it published. */
export const background: readonly Question[] = [
	{
		...income,
		id: 'source-revenu',
		options: [
			{ code: 'regime-retraite', label: words('Régime de retraite', 'Retirement plan') },
			{ code: 'pension-vieillesse', label: words('Pension de vieillesse', 'Old age pension') },
			{ code: 'employe-regulier', label: words('Emploi régulier', 'Regular job') },
			{ code: 'invalidite', label: words('Invalidité', 'Disability') },
			{ code: 'autre', label: words('Autre', 'Other') }
		]
	},
	// The study asked this fact twice, in other words: one of the two is said.
	{ ...supportKnown, id: 'soutien-present', linkedTo: 'intervenant-sur-place' }
];
