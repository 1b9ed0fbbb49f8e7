import { words } from '../words.ts';
import { fact } from './fact.ts';
import { frequency } from './frequency.ts';

const dimension = 'securite';

export const safeInTheEvening = frequency({
	id: 'securite-soir',
	dimension,
	sensitive: true,
	text: words(
		'Vous sentez-vous en~sécurité ici le~soir~?',
		'Do you feel safe here in~the~evening?'
	),
	short: words('En sécurité le soir', 'Safe in the evening'),
	often: words('se sentent souvent en sécurité le soir', 'often feel safe in the evening'),
	none: words(
		'ne se sentent pas du tout en sécurité le soir',
		'do not feel safe in the evening at all'
	)
});

export const safeInOwnHome = frequency({
	id: 'securite-logement',
	dimension,
	sensitive: true,
	text: words(
		'Vous sentez-vous en~sécurité dans votre~logement~?',
		'Do you feel safe inside your~home?'
	),
	short: words('En sécurité dans le logement', 'Safe inside the home'),
	often: words(
		'se sentent souvent en sécurité dans leur logement',
		'often feel safe inside their home'
	),
	none: words(
		'ne se sentent pas du tout en sécurité dans leur logement',
		'do not feel safe inside their home at all'
	)
});

export const enoughLight = frequency({
	id: 'assez-de-lumiere',
	dimension,
	text: words('Y a-t-il assez de lumière le~soir~?', 'Is there enough light in the~evening?'),
	hint: words(
		'Par exemple~: entrée, corridors, stationnement.',
		'For example: entrance, hallways, car park.'
	),
	short: words('Assez de lumière le soir', 'Enough light in the evening'),
	often: words(
		'disent qu’il y a souvent assez de lumière le soir',
		'say there is often enough light in the evening'
	),
	none: words(
		'disent qu’il n’y a pas du tout assez de lumière le soir',
		'say there is not enough light in the evening at all'
	)
});

export const doorsLock = frequency({
	id: 'portes-fermees',
	dimension,
	text: words(
		'Les portes de l’entrée ferment-elles bien à~clé~?',
		'Do the entrance doors lock~properly?'
	),
	short: words('Portes qui ferment bien', 'Doors that lock properly'),
	often: words(
		'disent que les portes de l’entrée ferment souvent bien à clé',
		'say the entrance doors often lock properly'
	),
	none: words(
		'disent que les portes de l’entrée ne ferment pas du tout bien à clé',
		'say the entrance doors do not lock properly at all'
	)
});

export const strangers = frequency({
	id: 'inconnus-batiment',
	dimension,
	reversed: true,
	text: words(
		'Des gens d’ailleurs entrent-ils sans permission dans~le~bâtiment~?',
		'Do outsiders come into the building without~permission?'
	),
	short: words('Entrées sans permission', 'People coming in uninvited'),
	often: words(
		'disent que des gens d’ailleurs entrent souvent sans permission',
		'say outsiders often come in without permission'
	),
	none: words(
		'disent que personne d’ailleurs n’entre sans permission',
		'say no outsiders come in without permission'
	)
});

export const threats = frequency({
	id: 'menaces-violence',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Avez-vous vécu des menaces ou de~la~violence~ici~?',
		'Have you lived through threats or violence~here?'
	),
	short: words('Menaces ou violence', 'Threats or violence'),
	often: words(
		'ont souvent vécu des menaces ou de la violence ici',
		'have often lived through threats or violence here'
	),
	none: words(
		'n’ont pas du tout vécu de menaces ni de violence ici',
		'have lived through no threats or violence here at all'
	)
});

export const fearOfReporting = frequency({
	id: 'peur-de-signaler',
	dimension,
	reversed: true,
	sensitive: true,
	text: words('Avez-vous peur de~signaler un~problème~?', 'Are you afraid to report a~problem?'),
	hint: words(
		'Par exemple~: peur de la réaction des autres.',
		'For example: afraid of how others may react.'
	),
	short: words('Peur de signaler un problème', 'Afraid to report problems'),
	often: words('ont souvent peur de signaler un problème', 'are often afraid to report a problem'),
	none: words(
		'n’ont pas du tout peur de signaler un problème',
		'are not afraid to report a problem at all'
	)
});

export const knowsWhomToCall = fact({
	id: 'sait-qui-appeler',
	dimension,
	text: words(
		'Savez-vous qui appeler quand quelque~chose vous~inquiète~?',
		'Do you know who to call when something worries~you?'
	),
	short: words('Savoir qui appeler', 'Knowing who to call'),
	yes: words(
		'savent qui appeler quand quelque chose les inquiète',
		'know who to call when something worries them'
	),
	no: words(
		'ne savent pas qui appeler quand quelque chose les inquiète',
		'do not know who to call when something worries them'
	)
});

export const neighboursToCountOn = frequency({
	id: 'compter-voisinage',
	dimension,
	text: words(
		'Pouvez-vous compter sur vos voisines ou vos~voisins~?',
		'Can you count on your~neighbours?'
	),
	short: words('Compter sur le voisinage', 'Counting on neighbours'),
	often: words('peuvent souvent compter sur leur voisinage', 'can often count on their neighbours'),
	none: words(
		'ne peuvent pas du tout compter sur leur voisinage',
		'cannot count on their neighbours at all'
	)
});
