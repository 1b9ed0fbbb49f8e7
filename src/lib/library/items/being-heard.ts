import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'pouvoir-agir';

export const informedInTime = frequency({
	id: 'informe-a-temps',
	dimension,
	text: words(
		'Vous informe-t-on assez tôt des~projets~?',
		'Are you told about plans early~enough?'
	),
	hint: words(
		'Assez tôt pour y penser et pour donner votre avis.',
		'Early enough to think about it and give your opinion.'
	),
	short: words('Information assez tôt', 'Being told early enough'),
	often: words(
		'disent qu’on les informe souvent assez tôt',
		'say they are often told early enough'
	),
	none: words(
		'disent qu’on ne les informe pas du tout assez tôt',
		'say they are not told early enough at all'
	)
});

export const daresToSpeak = frequency({
	id: 'ose-dire',
	dimension,
	sensitive: true,
	text: words('Osez-vous dire ce~que vous~pensez~?', 'Do you dare to say what you~think?'),
	short: words('Oser dire ce qu’on pense', 'Daring to speak up'),
	often: words('osent souvent donner leur avis', 'often dare to give their opinion'),
	none: words('n’osent pas du tout donner leur avis', 'do not dare to give their opinion at all')
});

export const listenedTo = frequency({
	id: 'avis-ecoute',
	dimension,
	text: words('Écoute-t-on votre~avis~?', 'Does anyone listen to your~opinion?'),
	short: words('Votre avis est écouté', 'Your opinion is heard'),
	often: words('disent qu’on écoute souvent leur avis', 'say their opinion is often listened to'),
	none: words(
		'disent qu’on n’écoute pas du tout leur avis',
		'say their opinion is not listened to at all'
	)
});

export const answered = frequency({
	id: 'avis-reponse',
	dimension,
	text: words(
		'Vous répond-on quand vous donnez votre~avis~?',
		'Do you get an answer when you give your~opinion?'
	),
	short: words('Réponse à votre avis', 'An answer to opinions'),
	often: words(
		'disent qu’on répond souvent à leur avis',
		'say they often get an answer to their opinion'
	),
	none: words(
		'disent qu’on ne répond pas du tout à leur avis',
		'say they get no answer to their opinion at all'
	)
});

export const toldWhatWasDecided = frequency({
	id: 'decision-expliquee',
	dimension,
	text: words('Vous explique-t-on ce~qui a~été~décidé~?', 'Is what was decided explained to~you?'),
	short: words('Décisions expliquées', 'Decisions are explained'),
	often: words(
		'disent qu’on leur explique souvent les décisions',
		'say decisions are often explained to them'
	),
	none: words(
		'disent qu’on ne leur explique pas du tout les décisions',
		'say decisions are not explained to them at all'
	)
});

export const opinionChangesSomething = frequency({
	id: 'avis-change',
	dimension,
	text: words(
		'Votre avis change-t-il quelque~chose~ici~?',
		'Does your opinion change anything~here?'
	),
	short: words('Votre avis compte', 'Your opinion counts'),
	often: words(
		'disent que leur avis change souvent quelque chose',
		'say their opinion often changes something'
	),
	none: words(
		'disent que leur avis ne change rien du tout',
		'say their opinion changes nothing at all'
	)
});

export const rulesKnown = frequency({
	id: 'regles-connues',
	dimension,
	text: words(
		'Les règles de~vie sont-elles claires pour~vous~?',
		'Are the house rules clear to~you?'
	),
	short: words('Règles de vie claires', 'Clear house rules'),
	often: words(
		'disent que les règles de vie sont souvent claires',
		'say the house rules are often clear'
	),
	none: words(
		'disent que les règles de vie ne sont pas du tout claires',
		'say the house rules are not clear at all'
	)
});

export const rulesForEveryone = frequency({
	id: 'regles-pour-tous',
	dimension,
	text: words(
		'Les règles valent-elles pour tout~le~monde~ici~?',
		'Do the rules apply to everyone~here?'
	),
	short: words('Mêmes règles pour tous', 'Same rules for everyone'),
	often: words(
		'disent que les règles valent souvent pour tout le monde',
		'say the rules often apply to everyone'
	),
	none: words(
		'disent que les règles ne valent pas du tout pour tout le monde',
		'say the rules do not apply to everyone at all'
	)
});
