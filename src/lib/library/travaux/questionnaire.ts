import type {
	Budget,
	LongText,
	Questionnaire,
	Statement
} from '../../domain/questionnaire/definition.ts';
import { age, yearsHere } from '../items/background.ts';
import { dimensions, subjects } from '../items/dimensions.ts';
import { buildingKept } from '../items/environment.ts';
import { fact } from '../items/fact.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';
import { exampleWorks } from './example-works.ts';

const nothingPromised: Statement = {
	kind: 'statement',
	id: 'rien-promis',
	text: words(
		'On vous demande quels travaux faire d’abord. Rien n’est~promis.',
		'You are asked which works should come first. Nothing is~promised.'
	),
	hint: words(
		'Votre avis aidera à choisir. La décision viendra plus tard.',
		'Your opinion will help to choose. The decision comes later.'
	),
	short: words('Rien n’est promis', 'Nothing is promised')
};

const sharedBudget: Budget = {
	kind: 'budget',
	id: 'travaux-budget',
	dimension: 'travaux',
	text: words(
		'Comment partageriez-vous cet argent entre les~travaux~?',
		'How would you share this money between the~works?'
	),
	short: words('Partage du budget des travaux', 'Sharing the works budget'),
	options: exampleWorks,
	total: 60_000,
	dontKnow: true,
	declined: true
};

const lastWorks = fact({
	id: 'derniers-travaux',
	dimension: 'travaux',
	text: words(
		'Les derniers travaux se sont-ils bien~passés pour~vous~?',
		'Did the last works go well for~you?'
	),
	short: words('Derniers travaux', 'The last works'),
	apart: {
		code: 'no-works',
		label: words('Il n’y a pas eu de~travaux', 'There were no~works')
	},
	yes: words(
		'disent que les derniers travaux se sont bien passés',
		'say the last works went well for them'
	),
	no: words(
		'disent que les derniers travaux se sont mal passés',
		'say the last works went badly for them'
	)
});

const duringWorks = wish({
	id: 'pendant-travaux',
	dimension: 'travaux',
	text: words(
		'Pendant des travaux, qu’est-ce qui compte le~plus, environ~trois~choix~?',
		'During works, what matters most, about three~choices?'
	),
	short: words('Pendant les travaux', 'During the works'),
	options: [
		option('avertir', 'Savoir les dates d’avance', 'Knowing the dates~beforehand'),
		option('bruit', 'Du bruit le jour seulement', 'Noise in the daytime~only'),
		option('entrer', 'Qu’on m’avertisse avant d’entrer', 'Being told before anyone comes~in'),
		option('rester', 'Rester dans mon logement', 'Staying in my~home'),
		option('propre', 'Un chantier propre', 'A clean site'),
		option('appeler', 'Une personne à appeler', 'Somebody to~call'),
		option('aide', 'De l’aide pour déplacer mes~meubles', 'Help with moving my~furniture'),
		option('loyer', 'Le même loyer après', 'The same rent~afterwards')
	]
});

const otherWorks: LongText = {
	kind: 'long-text',
	id: 'autres-travaux',
	dimension: 'travaux',
	text: words('Manque-t-il un travail à~faire~?', 'Is any work missing from~the~list?'),
	hint: words(
		'N’écrivez pas votre nom, ni celui d’une autre personne.',
		'Do not write your name or anyone else’s.'
	),
	short: words('Autres travaux', 'Other works'),
	maximumLength: 600,
	themes: [
		option('logement', 'Dans les logements', 'Inside the homes'),
		option('commun', 'Dans les lieux communs', 'In the shared places'),
		option('dehors', 'Dehors', 'Outside'),
		option('acces', 'L’accès et les déplacements', 'Access and getting around'),
		option('securite', 'La sécurité', 'Safety'),
		option('autre', 'Autre chose', 'Something else')
	]
};

/** Everything but how the works are put in order. */
export const aroundWorks = {
	before: [nothingPromised, buildingKept, lastWorks],
	after: [duringWorks, otherWorks, yearsHere, age]
} as const;

export const worksDimensions = {
	environnement: dimensions.environnement,
	travaux: subjects.travaux
} as const;

const content = {
	title: words('Les travaux à faire d’abord', 'Which works come first'),
	invitation: words('Quels travaux d’abord~?', 'Which works~first?'),
	dimensions: worksDimensions,
	questions: [...aroundWorks.before, sharedBudget, ...aroundWorks.after]
} satisfies Partial<Questionnaire>;

/** Works and costs within a budget. The works are examples: the manager puts the real ones. */
export const worksBudget: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'travaux',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
