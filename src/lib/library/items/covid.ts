import { words } from '../words.ts';
import { frequency } from './frequency.ts';

export const covidNeeds = frequency({
	id: 'covid-besoins',
	dimension: 'besoins',
	neutral: true,
	text: words('La~COVID-19 a-t-elle changé vos~besoins~?', 'Has COVID-19 changed your~needs?'),
	short: words('COVID-19 et besoins', 'COVID-19 and needs'),
	often: words(
		'disent que la COVID-19 a souvent changé leurs besoins',
		'say COVID-19 has often changed their needs'
	),
	none: words(
		'disent que la COVID-19 n’a pas du tout changé leurs besoins',
		'say COVID-19 has not changed their needs at all'
	)
});

export const covidSocialLife = frequency({
	id: 'covid-vie-sociale',
	dimension: 'vie-sociale',
	neutral: true,
	text: words(
		'La~COVID-19 a-t-elle changé votre vie~sociale~?',
		'Has COVID-19 changed your social~life?'
	),
	short: words('COVID-19 et vie sociale', 'COVID-19 and social life'),
	often: words(
		'disent que la COVID-19 a souvent changé leur vie sociale',
		'say COVID-19 has often changed their social life'
	),
	none: words(
		'disent que la COVID-19 n’a pas du tout changé leur vie sociale',
		'say COVID-19 has not changed their social life at all'
	)
});

export const covidPowerToAct = frequency({
	id: 'covid-pouvoir-agir',
	dimension: 'pouvoir-agir',
	neutral: true,
	text: words(
		'La~COVID-19 a-t-elle changé votre pouvoir~d’agir~?',
		'Has COVID-19 changed your power to~act?'
	),
	hint: words(
		'Par exemple~: donner votre avis, participer aux décisions.',
		'For example: giving your opinion, taking part in decisions.'
	),
	short: words('COVID-19 et pouvoir d’agir', 'COVID-19 and power'),
	often: words(
		'disent que la COVID-19 a souvent changé leur pouvoir d’agir',
		'say COVID-19 has often changed their power to act'
	),
	none: words(
		'disent que la COVID-19 n’a pas du tout changé leur pouvoir d’agir',
		'say COVID-19 has not changed their power to act at all'
	)
});
