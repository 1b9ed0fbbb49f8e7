import { words } from '../words.ts';
import { fact } from './fact.ts';

export const supportOnSite = fact({
	id: 'intervenant-sur-place',
	text: words(
		'Pouvez-vous voir une~intervenante ou un~intervenant là~où~vous~habitez~?',
		'Can you see a~support~worker where~you~live?'
	),
	short: words('Intervenante ou intervenant sur place', 'Support worker on site'),
	yes: words(
		'peuvent voir une intervenante ou un intervenant sur place',
		'can see a support worker on site'
	),
	no: words(
		'ne peuvent pas voir d’intervenante ni d’intervenant sur place',
		'cannot see a support worker on site'
	)
});

export const supportOffered = fact({
	id: 'organisme-offre-soutien',
	text: words(
		'L’organisme offre-t-il du~soutien, des~services ou de~l’aide~?',
		'Does the organisation offer support, services or~help?'
	),
	short: words('Soutien offert', 'Support offered'),
	yes: words(
		'disent que l’organisme offre du soutien, des services ou de l’aide',
		'say the organisation offers support, services or help'
	),
	no: words(
		'disent que l’organisme n’offre pas de soutien, de services ni d’aide',
		'say the organisation offers no support, services or help'
	)
});

export const supportUsed = fact({
	id: 'utilise-si-offert',
	shownIf: { kind: 'chose', question: 'organisme-offre-soutien', codes: ['yes'] },
	neutral: true,
	text: words('Utilisez-vous ces~services~?', 'Do you use these~services?'),
	short: words('Usage des services offerts', 'Use of services offered'),
	yes: words('utilisent les services offerts', 'use the services offered'),
	no: words(
		'connaissent des services offerts, sans les utiliser',
		'know of services offered, without using them'
	)
});
