import type { LongText, Questionnaire, Statement } from '../../domain/questionnaire/definition.ts';
import { yearsHere } from '../items/background.ts';
import { rulesForEveryone, rulesKnown } from '../items/being-heard.ts';
import { dimensions, subjects } from '../items/dimensions.ts';
import { houseRules } from '../items/power-to-act.ts';
import { option, wish } from '../items/wish.ts';
import { languagesOf, words } from '../words.ts';
import { exampleArticles } from './articles.ts';

const oneByOne: Statement = {
	kind: 'statement',
	id: 'une-regle-a-la-fois',
	text: words('Voici des règles de~vie, une~à~la~fois.', 'Here are house rules, one at a~time.'),
	hint: words(
		'Dites si chacune vous convient. Ce n’est pas encore une décision.',
		'Say whether each one suits you. Nothing is decided yet.'
	),
	short: words('Une règle à la fois', 'One rule at a time')
};

const whenNotFollowed = wish({
	id: 'regle-non-suivie',
	dimension: 'ameliorations',
	text: words(
		'Quand une règle n’est pas suivie, que~faire d’abord, environ~trois~choix~?',
		'When a rule is not followed, what comes first, about three~choices?'
	),
	short: words('Règle non suivie', 'When rules are not followed'),
	options: [
		option('parler', 'Parler avec la~personne', 'Talk with the~person'),
		option('rappeler', 'Rappeler la règle à tout~le~monde', 'Remind everyone of the~rule'),
		option('comprendre', 'Chercher pourquoi', 'Find out~why'),
		option('aide', 'Offrir de l’aide', 'Offer~help'),
		option('neutre', 'Faire venir une personne de~l’extérieur', 'Bring in somebody from~outside'),
		option('ecrit', 'Envoyer une lettre', 'Send a~letter'),
		option('reunion', 'En parler en~réunion', 'Talk about it at a~meeting')
	]
});

const proposal: LongText = {
	kind: 'long-text',
	id: 'regle-a-changer',
	dimension: 'regles',
	text: words('Que changeriez-vous dans ces~règles~?', 'What would you change in these~rules?'),
	hint: words(
		'N’écrivez pas votre nom, ni celui d’une autre personne.',
		'Do not write your name or anyone else’s.'
	),
	short: words('Changements proposés', 'Changes proposed'),
	maximumLength: 600,
	themes: [
		...exampleArticles.map(({ id, short }) => ({ code: id, label: short })),
		option('autre', 'Autre chose', 'Something else')
	]
};

const content = {
	title: words('Les règles de vie', 'The house rules'),
	invitation: words('Votre avis sur les~règles', 'Your view of the~rules'),
	dimensions: {
		regles: subjects.regles,
		'pouvoir-agir': dimensions['pouvoir-agir'],
		ameliorations: dimensions.ameliorations
	},
	questions: [
		oneByOne,
		...exampleArticles,
		rulesKnown,
		rulesForEveryone,
		houseRules,
		whenNotFollowed,
		proposal,
		yearsHere
	]
} satisfies Partial<Questionnaire>;

/** Each rule apart, how rules are lived, what to do when one is not followed, and proposals. */
export const houseRulesConsultation: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'regles-de-vie',
	version: 1,
	minutes: 6,
	languages: languagesOf(content),
	...content
};
