import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'sante';

export const healthWorry = frequency({
	id: 'preoccupation-sante',
	dimension,
	reversed: true,
	sensitive: true,
	text: words('Votre santé vous~préoccupe-t-elle~?', 'Are you worried about your~health?'),
	short: words('Inquiétude pour la santé', 'Worry about health'),
	often: words(
		'disent que leur santé les préoccupe souvent',
		'are often worried about their health'
	),
	none: words(
		'disent que leur santé ne les préoccupe pas du tout',
		'are not worried about their health at all'
	)
});

export const goodHealth = frequency({
	id: 'etat-sante',
	dimension,
	sensitive: true,
	text: words('Vous sentez-vous en~bonne~santé~?', 'Do you feel in~good~health?'),
	short: words('Se sentir en bonne santé', 'Feeling in good health'),
	often: words('se sentent souvent en bonne santé', 'often feel in good health'),
	none: words('ne se sentent pas du tout en bonne santé', 'do not feel in good health at all')
});

export const healthLimits = frequency({
	id: 'limite-sante',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Votre santé vous limite-t-elle dans~vos~activités~?',
		'Does your health limit~what~you~do?'
	),
	hint: words('Pensez à vos activités de tous les jours.', 'Think of your everyday activities.'),
	short: words('Limites dues à la santé', 'Limits due to health'),
	often: words(
		'disent que leur santé limite souvent leurs activités',
		'say their health often limits what they do'
	),
	none: words(
		'disent que leur santé ne limite pas du tout leurs activités',
		'say their health does not limit what they do at all'
	)
});
