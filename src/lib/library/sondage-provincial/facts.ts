import type { YesNo } from '../../domain/questionnaire/definition.ts';
import { fact } from '../items/fact.ts';
import { words } from '../words.ts';

/** How people came to live here and what surrounds them. */
export const homeFacts: readonly YesNo[] = [
	fact({
		id: 'plus-de-15-ans',
		neutral: true,
		text: words(
			'Vivez-vous ici depuis plus~de~15~ans~?',
			'Have you lived here for more~than~15~years?'
		),
		short: words('Plus de 15~ans ici', 'Over 15~years here'),
		yes: words('vivent ici depuis plus de 15~ans', 'have lived here for more than 15~years'),
		no: words('vivent ici depuis 15~ans ou moins', 'have lived here for 15~years or less')
	}),
	fact({
		id: 'raison-economique',
		neutral: true,
		text: words(
			'Vivez-vous ici surtout pour des~raisons économiques~?',
			'Do you live here mainly for~economic~reasons?'
		),
		short: words('Raisons économiques', 'Economic reasons'),
		yes: words(
			'vivent ici surtout pour des raisons économiques',
			'live here mainly for economic reasons'
		),
		no: words('vivent ici surtout pour d’autres raisons', 'live here mainly for other reasons')
	}),
	fact({
		id: 'espaces-communautaires',
		text: words(
			'Avez-vous accès à~des~espaces communautaires~?',
			'Do you have access to shared~spaces?'
		),
		hint: words(
			'Par exemple~: salle commune, cuisine, jardin.',
			'For example: common room, kitchen, garden.'
		),
		short: words('Espaces communautaires', 'Shared spaces'),
		yes: words('ont accès à des espaces communautaires', 'have access to shared spaces'),
		no: words('n’ont pas accès à des espaces communautaires', 'have no access to shared spaces')
	}),
	fact({
		id: 'entente-loyer',
		neutral: true,
		text: words(
			'Payez-vous votre loyer sans~entente de~paiement~?',
			'Do you pay your rent without~a~payment agreement?'
		),
		short: words('Loyer sans entente', 'Rent without agreement'),
		yes: words(
			'paient leur loyer sans entente de paiement',
			'pay their rent without a payment agreement'
		),
		no: words('ont pris une entente pour payer leur loyer', 'have an agreement to pay their rent')
	})
];

/** Care people can count on. */
export const careFacts: readonly YesNo[] = [
	fact({
		id: 'medecin-famille',
		text: words('Avez-vous un~médecin de~famille~?', 'Do you have a~family~doctor?'),
		short: words('Médecin de famille', 'Family doctor'),
		yes: words('ont un médecin de famille', 'have a family doctor'),
		no: words('n’ont pas de médecin de famille', 'have no family doctor')
	}),
	fact({
		id: 'infirmiere-praticienne',
		text: words(
			'Avez-vous accès à~une~infirmière praticienne spécialisée~?',
			'Do you have access to a~nurse~practitioner?'
		),
		short: words('Infirmière praticienne spécialisée', 'Nurse practitioner'),
		yes: words(
			'ont accès à une infirmière praticienne spécialisée',
			'have access to a nurse practitioner'
		),
		no: words(
			'n’ont pas accès à une infirmière praticienne spécialisée',
			'have no access to a nurse practitioner'
		)
	}),
	fact({
		id: 'suivi-medical',
		neutral: true,
		text: words('Avez-vous un~suivi~médical~?', 'Are you followed by~a~health~service?'),
		short: words('Suivi médical', 'Medical follow-up'),
		yes: words('ont un suivi médical', 'are followed by a health service'),
		no: words('n’ont pas de suivi médical', 'are not followed by a health service')
	}),
	fact({
		id: 'infirmiere-communautaire',
		text: words(
			'Avez-vous accès à~une~infirmière communautaire là~où~vous~habitez~?',
			'Do you have access to a community nurse where~you~live?'
		),
		short: words('Infirmière communautaire sur place', 'Community nurse on site'),
		yes: words(
			'ont accès à une infirmière communautaire sur place',
			'have access to a community nurse on site'
		),
		no: words(
			'n’ont pas accès à une infirmière communautaire sur place',
			'have no access to a community nurse on site'
		)
	})
];
