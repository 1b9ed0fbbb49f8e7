import type { Question } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';

/** Asked last: what the study broke some of its figures down by. */
export const background: readonly Question[] = [
	{
		kind: 'single-choice',
		id: 'source-revenu',
		background: true,
		declined: true,
		text: words('D’où vient surtout votre~revenu~?', 'Where does most of your income come~from?'),
		short: words('Source de revenu', 'Source of income'),
		why: words(
			'La peur de manquer de nourriture en dépend.',
			'Fear of running out of food depends on it.'
		),
		options: [
			{ code: 'regime-retraite', label: words('Régime de retraite', 'Retirement plan') },
			{ code: 'pension-vieillesse', label: words('Pension de vieillesse', 'Old age pension') },
			{ code: 'employe-regulier', label: words('Emploi régulier', 'Regular job') },
			{ code: 'invalidite', label: words('Invalidité', 'Disability') },
			{ code: 'autre', label: words('Autre', 'Other') }
		]
	},
	{
		// The study asked this fact twice, in other words: one of the two is said.
		kind: 'yes-no',
		id: 'soutien-present',
		linkedTo: 'intervenant-sur-place',
		background: true,
		dontKnow: true,
		text: words(
			'Est-ce qu’une intervenante ou un~intervenant vient dans~votre~immeuble~?',
			'Does a support worker come to~your~building?'
		),
		short: words('Intervenante ou intervenant ici', 'Support worker here'),
		why: words(
			'Pour voir si l’aide sur place est connue.',
			'To see whether the help on site is known.'
		),
		predicates: {
			often: words(
				'disent qu’une intervenante ou un intervenant vient ici',
				'say a support worker comes here'
			),
			none: words(
				'disent qu’aucune intervenante ni aucun intervenant ne vient ici',
				'say no support worker comes here'
			)
		}
	}
];
