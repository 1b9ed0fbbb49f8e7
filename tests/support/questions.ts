import type { Option, Question } from '#lib/domain/questionnaire/definition.ts';

function words(fr: string): { fr: string } {
	return { fr };
}

function option(code: string, fr: string): Option {
	return { code, label: words(fr) };
}

function named<Kind extends string>(
	kind: Kind,
	text: string
): { id: string; kind: Kind; text: { fr: string }; short: { fr: string } } {
	return { id: kind, kind, text: words(text), short: words(text) };
}

const needs = [
	option('loyer', 'Un loyer que je peux payer'),
	option('paix', 'La paix et le calme'),
	option('sante', 'Ma santé'),
	option('aucun', 'Aucun')
];

/** One question of each kind, in French. */
export const questionOf = {
	scale: {
		...named('scale', 'Vous sentez-vous en sécurité ?'),
		options: [
			option('jamais', 'Pas du tout'),
			option('parfois', 'Un peu ou parfois'),
			option('souvent', 'Souvent ou très souvent')
		],
		parts: { often: ['souvent'], some: ['parfois'], none: ['jamais'] },
		apart: option('sans-objet', 'Il n’y a pas eu de conflit'),
		dontKnow: true,
		declined: true
	},
	yesNo: { ...named('yes-no', 'Est-ce assez chaud ?'), dontKnow: true },
	single: { ...named('single-choice', 'Avec qui vivez-vous ?'), options: needs.slice(0, 3) },
	several: {
		...named('several-choices', 'Qu’est-ce qui compte le plus ?'),
		options: needs,
		advised: 1,
		exclusive: 'aucun',
		declined: true
	},
	number: {
		...named('number', 'Depuis combien d’années ?'),
		minimum: 0,
		maximum: 90,
		someFrom: 2,
		oftenFrom: 6
	},
	shortText: { ...named('short-text', 'Un mot ?'), maximumLength: 80 },
	longText: { ...named('long-text', 'Que changer ?'), maximumLength: 500 },
	ranking: { ...named('ranking', 'Vos deux besoins ?'), options: needs, places: 2 },
	budget: {
		...named('budget', 'Comment partager ?'),
		total: 1000,
		options: [
			{ ...option('banc', 'Un banc'), cost: 300 },
			{ ...option('jardin', 'Un jardin'), cost: 900 }
		]
	},
	statement: named('statement', 'Prenez votre temps.')
} as const satisfies Record<string, Question>;
