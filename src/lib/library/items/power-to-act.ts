import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'pouvoir-agir';

export const consulted = frequency({
	id: 'consulte',
	dimension,
	text: words(
		'Vous demande-t-on votre~avis avant les~décisions qui~vous~touchent~?',
		'Are you asked your opinion before decisions that~affect~you?'
	),
	short: words('Votre avis avant les décisions', 'Opinion before decisions'),
	often: words(
		'disent qu’on leur demande souvent leur avis',
		'say they are often asked their opinion'
	),
	none: words(
		'disent qu’on ne leur demande pas du tout leur avis',
		'say they are not asked their opinion at all'
	)
});

export const houseRules = frequency({
	id: 'definir-regles',
	dimension,
	text: words(
		'Participez-vous au~choix des~règles de~vie~?',
		'Do you take part in choosing the~house~rules?'
	),
	short: words('Choix des règles de vie', 'Choosing the house rules'),
	often: words(
		'participent souvent au choix des règles de vie',
		'often take part in choosing the house rules'
	),
	none: words(
		'ne participent pas du tout au choix des règles de vie',
		'do not take part in choosing the house rules at all'
	)
});

export const formalCommittee = frequency({
	id: 'comite-formel',
	dimension,
	text: words(
		'Participez-vous à~un~comité officiel de~locataires~?',
		'Do you take part in an official tenants’~committee?'
	),
	short: words('Comité officiel de locataires', 'Official tenants’ committee'),
	often: words(
		'participent souvent à un comité officiel de locataires',
		'often take part in an official tenants’ committee'
	),
	none: words(
		'ne participent pas du tout à un comité officiel de locataires',
		'do not take part in an official tenants’ committee at all'
	)
});

export const informalCommittee = frequency({
	id: 'comite-informel',
	dimension,
	text: words(
		'Participez-vous à~un~comité informel de~locataires~?',
		'Do you take part in an informal tenants’~committee?'
	),
	hint: words(
		'Par exemple~: des locataires qui se réunissent sans règles écrites.',
		'For example: tenants who meet without written rules.'
	),
	short: words('Comité informel de locataires', 'Informal tenants’ committee'),
	often: words(
		'participent souvent à un comité informel de locataires',
		'often take part in an informal tenants’ committee'
	),
	none: words(
		'ne participent pas du tout à un comité informel de locataires',
		'do not take part in an informal tenants’ committee at all'
	)
});

export const wishForCommittee = frequency({
	id: 'envie-comite',
	dimension,
	neutral: true,
	text: words(
		'Avez-vous envie de~participer à~un~comité de~locataires~?',
		'Would you like to take part in a~tenants’~committee?'
	),
	short: words('Envie d’un comité', 'Wish for a committee'),
	often: words(
		'ont souvent envie de participer à un comité',
		'would often like to take part in a committee'
	),
	none: words(
		'n’ont pas du tout envie de participer à un comité',
		'would not like to take part in a committee at all'
	)
});
