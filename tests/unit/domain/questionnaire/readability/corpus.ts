import type { SentenceRule } from '#lib/domain/questionnaire/readability/finding.ts';

const nb = '\u00A0';

/** Sentences that nothing is wrong with, some of them close to what a rule looks for. */
export const good: readonly string[] = [
	`Votre logement est-il assez chaud en hiver${nb}?`,
	`Y a-t-il de la saleté ou de la vermine dans le bâtiment${nb}?`,
	`Vous demande-t-on quels services et quelle aide vous voulez${nb}?`,
	`Est-ce qu’une intervenante ou un intervenant vient dans votre immeuble${nb}?`,
	`Si vous pouviez changer une seule chose ici, laquelle${nb}?`,
	'N’écrivez pas votre nom, ni celui d’une autre personne.',
	'disent qu’aucune intervenante ni aucun intervenant ne vient ici',
	'n’ont pas du tout vu de conflits ni de tensions',
	`Par exemple${nb}: souris, punaises, coquerelles.`,
	`Êtes-vous chez vous à 10:30${nb}?`,
	'Tutoyer ses voisins, tatouer, toiture, tonner, testament.',
	`Le bruit vous dérange-t-il${nb}?`,
	`Dites «${nb}oui${nb}» ou «${nb}non${nb}».`,
	'La COVID-19 a changé vos besoins.',
	'Rencontrez-vous l’équipe au rez-de-chaussée, au mi-étage ou dehors, à votre choix, en tout temps.',
	'Les aînés de l’OMH et des OBNL sont en accord avec la date.'
];

/** Sentences with one fault, what rule must name it, and the words it must name. */
export const bad: readonly (readonly [
	rule: SentenceRule,
	severity: 'warning' | 'refusal',
	found: string,
	sentence: string
])[] = [
	[
		'long-sentence',
		'warning',
		'16',
		'Vous avez reçu une lettre de la direction sur le prix du loyer de cette année.'
	],
	[
		'long-sentence',
		'refusal',
		'21',
		'Vous avez reçu une lettre de la direction sur le prix du loyer de cette année et de l’an qui vient.'
	],
	['jargon', 'warning', 'mise en œuvre', 'La mise en œuvre va bien.'],
	['jargon', 'warning', 'modalités', 'Les modalités sont claires.'],
	['jargon', 'warning', 'Relativement à', 'Relativement à votre loyer.'],
	['jargon', 'warning', 'psychosocial', 'Un suivi psychosocial existe.'],
	['agreement', 'warning', 'd’accord', `Êtes-vous d’accord avec les règles${nb}?`],
	['agreement', 'warning', 'Tout à fait d’accord', 'Tout à fait d’accord'],
	['agreement', 'warning', 'Plutôt en désaccord', 'Plutôt en désaccord'],
	['double-question', 'refusal', 'et/ou', `Voulez-vous un jardin et/ou une salle${nb}?`],
	[
		'double-question',
		'warning',
		'Aimez-vous la salle et allez-vous',
		`Aimez-vous la salle et allez-vous au jardin${nb}?`
	],
	[
		'double-question',
		'warning',
		'participer et décider',
		`Voulez-vous participer et décider${nb}?`
	],
	['double-question', 'warning', 'est-il propre et', `L’immeuble est-il propre et calme${nb}?`],
	[
		'double-negative',
		'warning',
		'n’êtes-vous pas mécontent',
		`Vous n’êtes-vous pas mécontent du bruit${nb}?`
	],
	['double-negative', 'warning', 'Ne vivez-vous pas sans', `Ne vivez-vous pas sans aide${nb}?`],
	['double-negative', 'warning', 'pas inutile', 'Il est pas inutile de le dire.'],
	['familiar', 'refusal', 'ton', `As-tu reçu ton bail${nb}?`],
	['familiar', 'refusal', 'tu', `As-tu reçu le bail${nb}?`],
	['familiar', 'refusal', 't’', `Qui t’aide${nb}?`],
	['familiar', 'refusal', 'tes', `Où sont tes clés${nb}?`],
	['familiar', 'refusal', 'toi', `Et toi${nb}?`],
	['inclusive-sign', 'refusal', 'résident·e·s', 'Les résident·e·s de l’immeuble.'],
	['inclusive-sign', 'refusal', 'locataire•s', 'Les locataire•s.'],
	['inclusive-sign', 'refusal', 'résident.e.s', 'Les résident.e.s de l’immeuble.'],
	['inclusive-sign', 'refusal', 'intervenant/e', 'Une ou un intervenant/e vient.'],
	['inclusive-sign', 'refusal', 'voisin-e-s', 'Les voisin-e-s sont là.'],
	['inclusive-sign', 'refusal', 'résidentEs', 'Les résidentEs sont là.'],
	['space', 'refusal', 'i?', 'Est-ce ici?'],
	['space', 'refusal', ' ?', 'Est-ce ici ?'],
	['space', 'refusal', ' :', `Par exemple : un jardin.`],
	['space', 'refusal', '«', `Dites «oui${nb}».`],
	['space', 'refusal', ' »', `Dites «${nb}oui ».`],
	['apostrophe', 'warning', "l'eau", "Avez-vous de l'eau chaude."]
];
