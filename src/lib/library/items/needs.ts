import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'besoins';

export const rentHard = frequency({
	id: 'difficulte-loyer',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Avez-vous de la difficulté à~payer votre~loyer~?',
		'Is it hard for you to~pay your~rent?'
	),
	short: words('Difficulté à payer le loyer', 'Hard to pay rent'),
	often: words(
		'ont souvent de la difficulté à payer leur loyer',
		'often find it hard to pay their rent'
	),
	none: words(
		'n’ont pas du tout de difficulté à payer leur loyer',
		'do not find it hard to pay their rent at all'
	)
});

export const fearOfHunger = frequency({
	id: 'peur-manquer-nourriture',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Avez-vous peur de~manquer de~nourriture~?',
		'Are you afraid of running out of~food?'
	),
	short: words('Peur de manquer de nourriture', 'Fear of lacking food'),
	often: words(
		'ont souvent peur de manquer de nourriture',
		'are often afraid of running out of food'
	),
	none: words(
		'n’ont pas du tout peur de manquer de nourriture',
		'are not afraid of running out of food at all'
	)
});

export const foodHelp = frequency({
	id: 'aide-alimentaire',
	dimension,
	neutral: true,
	text: words('Utilisez-vous une aide~alimentaire~?', 'Do you use food~help?'),
	hint: words(
		'Par exemple~: banque alimentaire, cuisine collective, popote roulante.',
		'For example: food bank, community kitchen, meals on wheels.'
	),
	short: words('Aide alimentaire', 'Food help'),
	often: words('utilisent souvent une aide alimentaire', 'often use food help'),
	none: words('n’utilisent pas du tout d’aide alimentaire', 'do not use food help at all')
});

export const needsMet = frequency({
	id: 'besoins-combles',
	dimension,
	text: words(
		'La direction ou l’équipe répond-elle à~vos~besoins~?',
		'Do the managers or the team meet~your~needs?'
	),
	short: words('Réponse à vos besoins', 'Needs are met'),
	often: words(
		'disent que la direction ou l’équipe répond souvent à leurs besoins',
		'say the managers or the team often meet their needs'
	),
	none: words(
		'disent que la direction ou l’équipe ne répond pas du tout à leurs besoins',
		'say the managers or the team do not meet their needs at all'
	)
});

export const askedWhatHelp = frequency({
	id: 'on-me-demande',
	dimension,
	text: words(
		'Vous demande-t-on quels services et quelle aide vous~voulez~?',
		'Are you asked what services and help you~want?'
	),
	short: words('Services et aide voulus', 'Services and help wanted'),
	often: words(
		'disent qu’on leur demande souvent quelle aide leur convient',
		'say they are often asked what help they want'
	),
	none: words(
		'disent qu’on ne leur demande pas du tout quelle aide leur convient',
		'say they are not asked at all what help they want'
	)
});

export const askedForHelp = frequency({
	id: 'demande-aide',
	dimension,
	neutral: true,
	text: words(
		'Avez-vous demandé de~l’aide là~où~vous~habitez~?',
		'Have you asked for help where~you~live?'
	),
	short: words('Demande d’aide sur place', 'Asked for help here'),
	often: words('ont souvent demandé de l’aide sur place', 'have often asked for help on site'),
	none: words(
		'n’ont pas du tout demandé d’aide sur place',
		'have not asked for help on site at all'
	)
});

export const communityGroups = frequency({
	id: 'frequente-organismes',
	dimension,
	neutral: true,
	text: words(
		'Fréquentez-vous des organismes de~la~communauté~?',
		'Do you go to community~groups?'
	),
	short: words('Organismes de la communauté', 'Community groups'),
	often: words(
		'fréquentent souvent des organismes de la communauté',
		'often go to community groups'
	),
	none: words(
		'ne fréquentent pas du tout d’organismes de la communauté',
		'do not go to community groups at all'
	)
});
