import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'environnement';

export const qualityOfLife = frequency({
	id: 'qualite-de-vie',
	dimension,
	text: words('Votre qualité de~vie est-elle~bonne~?', 'Is your quality of~life~good?'),
	short: words('Qualité de vie', 'Quality of life'),
	often: words(
		'disent avoir souvent une bonne qualité de vie',
		'often have a good quality of life'
	),
	none: words(
		'disent ne pas du tout avoir une bonne qualité de vie',
		'do not have a good quality of life at all'
	)
});

export const pleasantPlace = frequency({
	id: 'milieu-agreable',
	dimension,
	text: words('Est-ce agréable de~vivre~ici~?', 'Is it pleasant to~live~here?'),
	short: words('Agréable de vivre ici', 'Pleasant to live here'),
	often: words('trouvent souvent agréable de vivre ici', 'often find it pleasant to live here'),
	none: words(
		'ne trouvent pas du tout agréable de vivre ici',
		'do not find it pleasant to live here at all'
	)
});

export const buildingKept = frequency({
	id: 'batiment-entretenu',
	dimension,
	text: words('Le bâtiment est-il bien~entretenu~?', 'Is the building well~kept?'),
	short: words('Entretien du bâtiment', 'Upkeep of the building'),
	often: words('trouvent le bâtiment souvent bien entretenu', 'often find the building well kept'),
	none: words(
		'ne trouvent pas du tout le bâtiment bien entretenu',
		'do not find the building well kept at all'
	)
});

export const dirtOrVermin = frequency({
	id: 'salubrite-vermine',
	dimension,
	reversed: true,
	text: words(
		'Y a-t-il de la saleté ou de la vermine dans~le~bâtiment~?',
		'Is there dirt or vermin in~the~building?'
	),
	hint: words(
		'Par exemple~: souris, punaises, coquerelles.',
		'For example: mice, bedbugs, cockroaches.'
	),
	short: words('Saleté ou vermine', 'Dirt or vermin'),
	often: words('voient souvent de la saleté ou de la vermine', 'often see dirt or vermin'),
	none: words('ne voient pas du tout de saleté ni de vermine', 'see no dirt or vermin at all')
});

export const safety = frequency({
	id: 'securite',
	dimension,
	sensitive: true,
	text: words(
		'Vous sentez-vous en~sécurité là~où~vous~habitez~?',
		'Do you feel safe where~you~live?'
	),
	short: words('Se sentir en sécurité', 'Feeling safe'),
	often: words('se sentent souvent en sécurité', 'often feel safe'),
	none: words('ne se sentent pas du tout en sécurité', 'do not feel safe at all')
});
