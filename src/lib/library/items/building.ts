import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'environnement';

export const warmInWinter = frequency({
	id: 'logement-chaud',
	dimension,
	text: words(
		'Votre logement est-il assez chaud en~hiver~?',
		'Is your home warm enough in~winter?'
	),
	short: words('Assez chaud en hiver', 'Warm enough in winter'),
	often: words(
		'disent que leur logement est souvent assez chaud en hiver',
		'say their home is often warm enough in winter'
	),
	none: words(
		'disent que leur logement n’est pas du tout assez chaud en hiver',
		'say their home is not warm enough in winter at all'
	)
});

export const hotInSummer = frequency({
	id: 'logement-trop-chaud',
	dimension,
	reversed: true,
	text: words('Fait-il trop chaud chez vous en~été~?', 'Is your home too hot in~summer?'),
	short: words('Trop chaud en été', 'Too hot in summer'),
	often: words(
		'disent qu’il fait souvent trop chaud dans leur logement en été',
		'say their home is often too hot in summer'
	),
	none: words(
		'disent qu’il ne fait pas du tout trop chaud dans leur logement en été',
		'say their home is not too hot in summer at all'
	)
});

export const damp = frequency({
	id: 'humidite-moisissure',
	dimension,
	reversed: true,
	text: words(
		'Y a-t-il de l’humidité ou de la moisissure chez~vous~?',
		'Is there damp or mould in your~home?'
	),
	hint: words(
		'Par exemple~: murs mouillés, taches noires, odeurs.',
		'For example: wet walls, black stains, smells.'
	),
	short: words('Humidité ou moisissure', 'Damp or mould'),
	often: words(
		'ont souvent de l’humidité ou de la moisissure dans leur logement',
		'often have damp or mould in their home'
	),
	none: words(
		'n’ont pas du tout d’humidité ni de moisissure dans leur logement',
		'have no damp or mould in their home at all'
	)
});

export const goodAir = frequency({
	id: 'air-logement',
	dimension,
	text: words('L’air est-il bon chez~vous~?', 'Is the air good in your~home?'),
	hint: words('Pensez à la fumée, aux odeurs, à la poussière.', 'Think of smoke, smells and dust.'),
	short: words('Bon air dans le logement', 'Good air at home'),
	often: words(
		'disent que l’air est souvent bon dans leur logement',
		'say the air in their home is often good'
	),
	none: words(
		'disent que l’air n’est pas du tout bon dans leur logement',
		'say the air in their home is not good at all'
	)
});

export const noise = frequency({
	id: 'bruit-derange',
	dimension,
	reversed: true,
	text: words('Le bruit vous dérange-t-il chez~vous~?', 'Does noise bother you at~home?'),
	hint: words(
		'Par exemple~: les logements voisins, le corridor, la rue.',
		'For example: the homes next door, the hallway, the street.'
	),
	short: words('Bruit qui dérange', 'Noise that bothers'),
	often: words('disent que le bruit les dérange souvent', 'say noise often bothers them'),
	none: words(
		'disent que le bruit ne les dérange pas du tout',
		'say noise does not bother them at all'
	)
});

export const repairsInTime = frequency({
	id: 'reparations-rapides',
	dimension,
	text: words(
		'Les réparations demandées sont-elles faites assez~vite~?',
		'Are the repairs you ask for done soon~enough?'
	),
	short: words('Réparations assez rapides', 'Repairs done soon enough'),
	apart: {
		code: 'no-request',
		label: words('Je n’ai rien~demandé', 'I asked for~nothing')
	},
	often: words(
		'disent que les réparations demandées sont souvent faites assez vite',
		'say the repairs they ask for are often done soon enough'
	),
	none: words(
		'disent que les réparations demandées ne sont pas du tout faites assez vite',
		'say the repairs they ask for are not done soon enough at all'
	)
});

export const easyAccess = frequency({
	id: 'circuler-facile',
	dimension,
	text: words(
		'Est-ce facile pour vous de~circuler dans~le~bâtiment~?',
		'Is it easy for you to get around the~building?'
	),
	hint: words(
		'Par exemple~: marches, portes lourdes, ascenseur, neige à l’entrée.',
		'For example: steps, heavy doors, lift, snow at the entrance.'
	),
	short: words('Circuler dans le bâtiment', 'Getting around the building'),
	often: words(
		'disent que circuler dans le bâtiment leur est souvent facile',
		'say getting around the building is often easy for them'
	),
	none: words(
		'disent que circuler dans le bâtiment ne leur est pas du tout facile',
		'say getting around the building is not easy for them at all'
	)
});

export const cleanSharedPlaces = frequency({
	id: 'espaces-propres',
	dimension,
	text: words('Les lieux communs sont-ils~propres~?', 'Are the shared places~clean?'),
	hint: words(
		'Par exemple~: entrée, corridors, buanderie, déchets.',
		'For example: entrance, hallways, laundry room, rubbish.'
	),
	short: words('Propreté des lieux communs', 'Clean shared places'),
	often: words(
		'disent que les lieux communs sont souvent propres',
		'say the shared places are often clean'
	),
	none: words(
		'disent que les lieux communs ne sont pas du tout propres',
		'say the shared places are not clean at all'
	)
});
