import type { SingleChoice } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';
import { frequency } from './frequency.ts';
import { option } from './wish.ts';

export const helpWhenNeeded = frequency({
	id: 'aide-au-bon-moment',
	dimension: 'besoins',
	text: words(
		'L’aide sur place est-elle là quand il~le~faut~?',
		'Is help on site there when you need~it?'
	),
	short: words('Aide au bon moment', 'Help when it is needed'),
	apart: {
		code: 'no-help',
		label: words('Il n’y a pas d’aide sur~place', 'There is no help on~site')
	},
	often: words(
		'disent que l’aide sur place est souvent là quand il le faut',
		'say help on site is often there when they need it'
	),
	none: words(
		'disent que l’aide sur place n’est pas du tout là quand il le faut',
		'say help on site is not there at all when they need it'
	)
});

export const easyToAsk = frequency({
	id: 'demander-facile',
	dimension: 'besoins',
	text: words(
		'Est-ce facile pour vous de~demander de~l’aide~?',
		'Is it easy for you to ask for~help?'
	),
	short: words('Demander de l’aide', 'Asking for help'),
	often: words(
		'disent que demander de l’aide leur est souvent facile',
		'say asking for help is often easy for them'
	),
	none: words(
		'disent que demander de l’aide ne leur est pas du tout facile',
		'say asking for help is not easy for them at all'
	)
});

export const respectfulTeam = frequency({
	id: 'parole-respect',
	dimension: 'besoins',
	text: words(
		'L’équipe vous parle-t-elle avec~respect~?',
		'Does the team speak to you with~respect?'
	),
	short: words('Respect de l’équipe', 'Respect from the team'),
	apart: {
		code: 'no-team',
		label: words('Je ne parle pas à~l’équipe', 'I do not speak to the~team')
	},
	often: words(
		'disent que l’équipe leur parle souvent avec respect',
		'say the team often speaks to them with respect'
	),
	none: words(
		'disent que l’équipe ne leur parle pas du tout avec respect',
		'say the team does not speak to them with respect at all'
	)
});

export const howOftenOnSite: SingleChoice = {
	kind: 'single-choice',
	id: 'frequence-voulue',
	dimension: 'besoins',
	neutral: true,
	text: words('Quand faudrait-il de l’aide sur~place~?', 'When should there be help on~site?'),
	short: words('Fréquence de l’aide voulue', 'How often help is wanted'),
	options: [
		option('presque-tous-les-jours', 'Presque tous les~jours', 'Almost every~day'),
		option('chaque-semaine', 'Un ou deux jours par~semaine', 'One or two days a~week'),
		option('moins-souvent', 'Moins souvent ou~jamais', 'Less often or~never')
	],
	predicates: {
		often: words(
			'voudraient de l’aide sur place presque tous les jours',
			'would like help on site almost every day'
		),
		none: words(
			'voudraient de l’aide sur place moins d’un jour par semaine',
			'would like help on site less than one day a week'
		)
	},
	dontKnow: true,
	declined: true
};

export const aloneOrInGroup: SingleChoice = {
	kind: 'single-choice',
	id: 'forme-voulue',
	dimension: 'besoins',
	neutral: true,
	text: words('Quelle aide vous convient le~mieux~?', 'Which help suits you~best?'),
	short: words('Forme d’aide voulue', 'Kind of help wanted'),
	options: [
		option('seul', 'Une aide juste pour~moi', 'Help just for~me'),
		option('les-deux', 'Les deux', 'Both'),
		option('groupe', 'Une aide en~groupe', 'Help in a~group')
	],
	predicates: {
		often: words('préfèrent une aide individuelle', 'prefer help just for themselves'),
		none: words('préfèrent une aide en groupe', 'prefer help in a group')
	},
	dontKnow: true,
	declined: true
};
