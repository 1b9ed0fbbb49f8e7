import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'vie-sociale';

export const ties = frequency({
	id: 'liens-locataires',
	dimension,
	text: words(
		'Avez-vous créé des~liens avec d’autres~locataires~?',
		'Have you made ties with other~tenants?'
	),
	short: words('Liens avec d’autres locataires', 'Ties with other tenants'),
	often: words(
		'ont souvent créé des liens avec d’autres locataires',
		'have often made ties with other tenants'
	),
	none: words(
		'n’ont pas du tout créé de liens avec d’autres locataires',
		'have made no ties with other tenants at all'
	)
});

export const loneliness = frequency({
	id: 'sentiment-isolement',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Ressentez-vous de~la~solitude là~où~vous~habitez~?',
		'Do you feel lonely where~you~live?'
	),
	short: words('Sentiment de solitude', 'Feeling lonely'),
	often: words('ressentent souvent de la solitude', 'often feel lonely'),
	none: words('ne ressentent pas du tout de solitude', 'do not feel lonely at all')
});

export const activitiesBreakIsolation = frequency({
	id: 'activites-isolement',
	dimension,
	text: words(
		'Les activités brisent-elles l’isolement des personnes~seules~?',
		'Do activities help lonely people feel less~alone?'
	),
	short: words('Activités contre l’isolement', 'Activities against loneliness'),
	often: words(
		'disent que les activités brisent souvent l’isolement',
		'say activities often make people less lonely'
	),
	none: words(
		'disent que les activités ne brisent pas du tout l’isolement',
		'say activities do not make people less lonely at all'
	)
});

export const helpsNeighbours = frequency({
	id: 'aide-aux-voisins',
	dimension,
	text: words('Aidez-vous vos voisines ou vos~voisins~?', 'Do you help your~neighbours?'),
	short: words('Aide entre voisins', 'Helping neighbours'),
	often: words('aident souvent leur voisinage', 'often help their neighbours'),
	none: words('n’aident pas du tout leur voisinage', 'do not help their neighbours at all')
});

export const sharedProjects = frequency({
	id: 'projets-collectifs',
	dimension,
	text: words('Participez-vous à des projets~collectifs~?', 'Do you take part in~shared~projects?'),
	hint: words(
		'Par exemple~: cuisine, jardin, café-rencontre.',
		'For example: kitchen, garden, coffee meetings.'
	),
	short: words('Projets collectifs', 'Shared projects'),
	often: words(
		'participent souvent à des projets collectifs',
		'often take part in shared projects'
	),
	none: words(
		'ne participent pas du tout à des projets collectifs',
		'do not take part in shared projects at all'
	)
});

export const enjoysActivities = frequency({
	id: 'apprecie-activites',
	dimension,
	text: words(
		'Appréciez-vous les activités organisées là~où~vous~habitez~?',
		'Do you enjoy the activities held where~you~live?'
	),
	short: words('Plaisir aux activités', 'Enjoying activities'),
	often: words('apprécient souvent les activités', 'often enjoy the activities'),
	none: words('n’apprécient pas du tout les activités', 'do not enjoy the activities at all')
});
