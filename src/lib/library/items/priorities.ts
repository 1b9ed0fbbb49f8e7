import type { LongText, SeveralChoices } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';

/** What counts most, without an order; each need is said by the number who chose it. */
export const priorities: SeveralChoices = {
	kind: 'several-choices',
	id: 'besoins-prioritaires',
	dimension: 'ameliorations',
	text: words(
		'Choisissez ce~qui compte le~plus pour~vous, environ~trois.',
		'Choose what matters most to~you, about~three.'
	),
	short: words('Ce qui compte le plus', 'What matters most'),
	options: [
		{ code: 'autonomie', label: words('Rester autonome', 'Staying independent') },
		{
			code: 'proches',
			label: words('Être près de mes~proches', 'Being near my family and friends')
		},
		{ code: 'nourriture', label: words('Bien me nourrir', 'Eating well') },
		{ code: 'loyer', label: words('Un loyer que je~peux~payer', 'A rent I can pay') },
		{ code: 'paix', label: words('La paix et le calme', 'Peace and quiet') },
		{ code: 'chez-soi', label: words('Me sentir chez~moi', 'Feeling at home') },
		{
			code: 'liens-activites',
			label: words('Rencontrer des gens, faire des~activités', 'Meeting people, doing activities')
		},
		{ code: 'securite', label: words('Me sentir en~sécurité', 'Feeling safe') },
		{
			code: 'permanence',
			label: words('Garder mon logement longtemps', 'Keeping my home for a long time')
		},
		{ code: 'sante', label: words('Ma santé', 'My health') },
		{
			code: 'batiment',
			label: words('Un immeuble propre et en~bon~état', 'A clean building in good repair')
		},
		{
			code: 'aide',
			label: words('De l’aide et de l’écoute au~besoin', 'Help and a listening ear')
		}
	],
	advised: 3,
	rotates: true,
	dontKnow: true,
	declined: true
};

/** In one's own words; asked only where comments have named readers. */
export const oneThingToChange: LongText = {
	kind: 'long-text',
	id: 'une-seule-chose',
	dimension: 'ameliorations',
	text: words(
		'Si vous pouviez changer une~seule~chose~ici, laquelle~?',
		'If you could change one~thing here, what would~it~be?'
	),
	hint: words(
		'N’écrivez pas votre nom, ni celui d’une autre personne.',
		'Do not write your name or anyone else’s.'
	),
	short: words('Une seule chose à changer', 'One thing to change'),
	maximumLength: 600,
	themes: [
		{ code: 'batiment', label: words('L’état du bâtiment', 'The state of the building') },
		{ code: 'proprete', label: words('La propreté et la vermine', 'Cleanliness and pests') },
		{ code: 'bruit', label: words('Le bruit', 'Noise') },
		{ code: 'securite', label: words('La sécurité', 'Safety') },
		{ code: 'voisinage', label: words('Les liens entre locataires', 'Ties between tenants') },
		{
			code: 'activites',
			label: words('Les activités et les lieux communs', 'Activities and common rooms')
		},
		{ code: 'direction', label: words('L’écoute et les réponses', 'Being heard and answered') },
		{ code: 'cout', label: words('Le loyer et les coûts', 'Rent and costs') },
		{ code: 'acces', label: words('L’accès et les déplacements', 'Access and getting around') },
		{ code: 'autre', label: words('Autre chose', 'Something else') }
	]
};
