import { words } from '../words.ts';
import { frequency } from './frequency.ts';

export const individualSupport = frequency({
	id: 'soutien-individuel',
	dimension: 'besoins',
	neutral: true,
	text: words(
		'Utilisez-vous le soutien individuel offert là~où~vous~habitez~?',
		'Do you use the one-to-one support offered where~you~live?'
	),
	short: words('Soutien individuel', 'One-to-one support'),
	often: words('utilisent souvent le soutien individuel', 'often use one-to-one support'),
	none: words(
		'n’utilisent pas du tout le soutien individuel',
		'do not use one-to-one support at all'
	)
});

export const groupSupport = frequency({
	id: 'soutien-collectif',
	dimension: 'besoins',
	neutral: true,
	text: words(
		'Utilisez-vous le soutien de~groupe offert là~où~vous~habitez~?',
		'Do you use the group support offered where~you~live?'
	),
	short: words('Soutien de groupe', 'Group support'),
	often: words('utilisent souvent le soutien de groupe', 'often use group support'),
	none: words('n’utilisent pas du tout le soutien de groupe', 'do not use group support at all')
});

export const servicesHelp = frequency({
	id: 'services-quotidien',
	dimension: 'retombees',
	text: words(
		'Les services reçus ici vous aident-ils dans~votre~quotidien~?',
		'Do the services you get here help your~daily~life?'
	),
	short: words('Services utiles au quotidien', 'Services help daily life'),
	apart: {
		code: 'no-services',
		label: words('Je ne reçois pas de~services', 'I get no~services')
	},
	often: words(
		'disent que les services reçus aident souvent au quotidien',
		'say the services they get often help their daily life'
	),
	none: words(
		'disent que les services reçus n’aident pas du tout au quotidien',
		'say the services they get do not help their daily life at all'
	)
});
