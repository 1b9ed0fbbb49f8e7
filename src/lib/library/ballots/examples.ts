import type { BallotContent } from '../../domain/consultation/ballot-content.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';
import { ballotQuestionnaire } from './questionnaire.ts';

const works = [
	{ label: words('Exemple~: refaire l’entrée', 'Example: redo the~entrance'), cost: 15_000 },
	{ label: words('Exemple~: poser une~rampe', 'Example: build a~ramp'), cost: 12_000 },
	{
		label: words('Exemple~: mieux éclairer dehors', 'Example: better light~outside'),
		cost: 8_000
	},
	{ label: words('Exemple~: mettre des bancs', 'Example: put in~benches'), cost: 3_000 }
];

const uses = [
	words('Exemple~: un jardin', 'Example: a garden'),
	words('Exemple~: des bancs', 'Example: benches'),
	words('Exemple~: un coin pour les jeux', 'Example: a corner for games')
];

/** What stands in each instrument until a manager replaces it, in the order in which they are offered. */
export const exampleContents: readonly BallotContent[] = [
	{
		kind: 'options',
		question: words(
			'Exemple~: que voulez-vous dans la~cour~?',
			'Example: what do you want in the~yard?'
		),
		options: uses,
		choosing: 'one',
		seats: 1
	},
	{
		kind: 'conditions',
		question: words(
			'Exemple~: voulez-vous un jardin dans la~cour~?',
			'Example: do you want a garden in the~yard?'
		)
	},
	{
		kind: 'ranking',
		question: words(
			'Exemple~: que faut-il faire d’abord dans la~cour~?',
			'Example: what should come first in the~yard?'
		),
		options: uses,
		places: 3
	},
	{ kind: 'works', works, total: 25_000 },
	{
		kind: 'house-rules',
		articles: [
			words('Exemple~: pas de bruit de 22~h à~7~h.', 'Example: no noise from 10~p.m. to 7~a.m.'),
			words('Exemple~: on ne fume pas à l’intérieur.', 'Example: no smoking indoors.'),
			words(
				'Exemple~: rien ne reste dans les corridors.',
				'Example: nothing is left in the hallways.'
			)
		]
	},
	{
		kind: 'vote',
		question: words(
			'Exemple~: changer l’heure des assemblées. Quel est votre vote~?',
			'Example: change the time of meetings. What is your vote?'
		)
	},
	{
		kind: 'election',
		question: words(
			'Exemple~: qui voulez-vous au conseil~?',
			'Example: whom do you want on the~board?'
		),
		candidates: [
			words('Exemple~: première personne', 'Example: first person'),
			words('Exemple~: deuxième personne', 'Example: second person'),
			words('Exemple~: troisième personne', 'Example: third person')
		],
		seats: 2
	}
];

/** Ids that the library knows; that of the works and of the rules belong to surveys already. */
const ids: Readonly<Record<BallotContent['kind'], string>> = {
	options: 'choix',
	conditions: 'oui-conditions-non',
	ranking: 'priorites-ordre',
	works: 'budget-travaux',
	'house-rules': 'articles-regles',
	vote: 'vote',
	election: 'election'
};

/** The seven instruments of consultation, each with its example. */
export const ballotInstruments: readonly Questionnaire[] = exampleContents.map((content) =>
	ballotQuestionnaire(content, { id: ids[content.kind], version: 1 })
);
