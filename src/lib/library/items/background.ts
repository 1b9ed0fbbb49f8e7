import type { Option, SingleChoice, YesNo } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';

function option(code: string, fr: string, en: string): Option {
	return { code, label: words(fr, en) };
}

export const yearsHere: SingleChoice = {
	kind: 'single-choice',
	id: 'anciennete',
	background: true,
	declined: true,
	ordered: true,
	text: words('Depuis combien d’années vivez-vous~ici~?', 'How many years have you~lived~here?'),
	short: words('Nombre d’années ici', 'Years lived here'),
	why: words(
		'Pour savoir si les personnes nouvelles sont bien accueillies.',
		'To know whether new people are well received.'
	),
	options: [
		option('moins-de-2', 'Moins de 2~ans', 'Less than 2~years'),
		option('2-a-5', '2 à~5~ans', '2 to~5~years'),
		option('6-a-15', '6 à~15~ans', '6 to~15~years'),
		option('plus-de-15', 'Plus de 15~ans', 'More than 15~years')
	]
};

export const age: SingleChoice = {
	kind: 'single-choice',
	id: 'age',
	background: true,
	declined: true,
	ordered: true,
	text: words('Quel est votre groupe~d’âge~?', 'Which is your age~group?'),
	short: words('Groupe d’âge', 'Age group'),
	why: words('Pour adapter les lieux et l’aide.', 'To adapt the place and the help.'),
	options: [
		option('moins-de-35', 'Moins de 35~ans', 'Under~35'),
		option('35-54', '35 à~54~ans', '35 to~54'),
		option('55-64', '55 à~64~ans', '55 to~64'),
		option('65-74', '65 à~74~ans', '65 to~74'),
		option('75-et-plus', '75~ans et plus', '75 and over')
	]
};

export const household: SingleChoice = {
	kind: 'single-choice',
	id: 'menage',
	background: true,
	declined: true,
	text: words('Avec qui vivez-vous~?', 'Who do you live~with?'),
	short: words('Avec qui vous vivez', 'Who you live with'),
	why: words(
		'Une famille et une personne seule ont d’autres besoins.',
		'A family and a person alone have different needs.'
	),
	options: [
		option('personne', 'Personne d’autre', 'No one else'),
		option('couple', 'En couple', 'With a partner'),
		option('enfants', 'Avec des enfants', 'With children'),
		option('adultes', 'Avec d’autres adultes', 'With other adults')
	]
};

export const income: SingleChoice = {
	kind: 'single-choice',
	id: 'revenu',
	background: true,
	declined: true,
	text: words('D’où vient surtout votre~revenu~?', 'Where does most of your income come~from?'),
	short: words('Source de revenu', 'Source of income'),
	why: words(
		'La peur de manquer de nourriture en dépend.',
		'Fear of running out of food depends on it.'
	),
	options: [
		option('emploi', 'Emploi', 'Work'),
		option('retraite', 'Retraite ou pension', 'Retirement or pension'),
		option('aide-sociale', 'Aide sociale', 'Social assistance'),
		option('invalidite', 'Invalidité', 'Disability'),
		option('autre', 'Autre', 'Other')
	]
};

/** What people know of: whether a worker really comes is a property of the site. */
export const supportKnown: YesNo = {
	kind: 'yes-no',
	id: 'soutien',
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
};
