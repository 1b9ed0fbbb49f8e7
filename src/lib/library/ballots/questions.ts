import type { BallotContent } from '../../domain/consultation/ballot-content.ts';
import type {
	Localized,
	Option,
	Question,
	SeveralChoices,
	SingleChoice
} from '../../domain/questionnaire/definition.ts';
import { most } from '../../domain/questionnaire/limits.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { option } from '../items/wish.ts';
import { words } from '../words.ts';
import { blank, blankVote, inOwnWords, numbered, withNumber } from './parts.ts';

type Of<Kind extends BallotContent['kind']> = Extract<BallotContent, { kind: Kind }>;

/** Ids of the questions that are ballots, and of the article at a place. */
export const ballotItems = {
	options: 'options',
	conditions: 'avis',
	ranking: 'priorites',
	works: 'travaux',
	vote: 'vote',
	election: 'election'
} as const;

export function articleItem(index: number): string {
	return `article-${String(index + 1)}`;
}

interface Asked {
	readonly id: string;
	readonly text: Localized;
	readonly short: Localized;
	readonly hint: Localized;
	readonly options: readonly Option[];
}

/** One of them. More than three are read in three parts nobody is told: a ballot is said as a whole. */
function oneOf(asked: Asked): SingleChoice {
	const codes = asked.options.map(({ code }) => code);
	const parts = { often: codes.slice(0, 1), some: codes.slice(1, -1), none: codes.slice(-1) };
	return { ...asked, kind: 'single-choice', neutral: true, ...(codes.length > 3 ? { parts } : {}) };
}

function severalOf(asked: Asked, more: Partial<SeveralChoices>): SeveralChoices {
	return { ...asked, kind: 'several-choices', ...more };
}

const chooseOne = words('Choisissez une seule réponse.', 'Choose one answer only.');
const chooseAll = words('Choisissez tout ce qui vous convient.', 'Choose all that suits you.');
const chooseUpTo = words('Choisissez jusqu’à {n}~réponses.', 'Choose up to {n}~answers.');
const chooseUpToPeople = words(
	'Choisissez jusqu’à {n}~personnes, ou votez blanc.',
	'Choose up to {n}~people, or vote blank.'
);
const choosePerson = words(
	'Choisissez une personne, ou votez blanc.',
	'Choose one person, or vote blank.'
);

function optionsQuestions({ question, options, choosing, seats }: Of<'options'>): Question[] {
	const asked = {
		id: ballotItems.options,
		text: question,
		short: words('Les choix', 'The options'),
		options: numbered('choix', options)
	};
	if (choosing === 'one') return [oneOf({ ...asked, hint: chooseOne })];
	if (choosing === 'approval') return [severalOf({ ...asked, hint: chooseAll }, {})];
	return [severalOf({ ...asked, hint: withNumber(chooseUpTo, seats) }, { advised: seats })];
}

function conditionsQuestions({ question }: Of<'conditions'>): Question[] {
	return [
		{
			kind: 'single-choice',
			id: ballotItems.conditions,
			text: question,
			hint: words('Dites oui, oui à des conditions, ou non.', 'Say yes, yes on conditions, or no.'),
			short: words('Votre avis', 'Your opinion'),
			options: [
				option('oui', 'Oui', 'Yes'),
				option('conditions', 'Oui, à des conditions', 'Yes, on conditions'),
				option('non', 'Non', 'No')
			]
		},
		inOwnWords(
			'conditions',
			words('À quelles conditions diriez-vous~oui~?', 'On what conditions would you say~yes?'),
			words('Vos conditions', 'Your conditions')
		)
	];
}

function rankingQuestions({ question, options, places }: Of<'ranking'>): Question[] {
	return [
		{
			kind: 'ranking',
			id: ballotItems.ranking,
			text: question,
			hint: words(
				'Choisissez d’abord ce qui compte le plus, puis la suite.',
				'Choose first what matters most, then what follows.'
			),
			short: words('L’ordre des priorités', 'Order of priorities'),
			options: numbered('choix', options),
			places
		}
	];
}

function worksQuestions({ works, total }: Of<'works'>): Question[] {
	return [
		{
			kind: 'statement',
			id: 'rien-promis',
			text: words(
				'On vous demande quels travaux faire d’abord. Rien n’est~promis.',
				'You are asked which works should come first. Nothing is~promised.'
			),
			hint: words(
				'Votre avis aidera à choisir. La décision viendra plus tard.',
				'Your opinion will help to choose. The decision comes later.'
			),
			short: words('Rien n’est promis', 'Nothing is promised')
		},
		{
			kind: 'budget',
			id: ballotItems.works,
			text: words(
				'Comment partageriez-vous cet argent entre les~travaux~?',
				'How would you share this money between the~works?'
			),
			short: words('Partage du budget des travaux', 'Sharing the works budget'),
			options: works.map(({ label, cost }, index) => ({
				code: `projet-${String(index + 1)}`,
				label,
				cost
			})),
			total
		}
	];
}

/**
 * What a proposal may be about. One text for all articles, asked of everybody: asked behind « à changer »
 * of each, those who wrote would tell how many chose that.
 */
function themesOf(articles: number): Option[] {
	const named = Array.from({ length: Math.min(articles, most.themes - 1) }, (_, index) => ({
		code: articleItem(index),
		label: articleName(index)
	}));
	return [...named, option('autre', 'Autre chose', 'Something else')];
}

function articleName(index: number): Localized {
	return withNumber(words('Article~{n}', 'Article~{n}'), index + 1);
}

function houseRulesQuestions({ articles }: Of<'house-rules'>): Question[] {
	return [
		{
			kind: 'statement',
			id: 'une-regle-a-la-fois',
			text: words(
				'Voici des règles de~vie, une~à~la~fois.',
				'Here are house rules, one at a~time.'
			),
			hint: words('Dites si chacune vous convient.', 'Say whether each one suits you.'),
			short: words('Une règle à la fois', 'One rule at a time')
		},
		...articles.map((text, index): Question => ({
			kind: 'single-choice',
			id: articleItem(index),
			text,
			short: articleName(index),
			options: [
				option('garder', 'Elle me convient', 'It suits~me'),
				option('changer', 'Elle est à changer', 'It should~change'),
				option('refuser', 'Je n’en veux~pas', 'I do not want~it')
			]
		})),
		inOwnWords(
			'changements',
			words('Que changeriez-vous dans ces~règles~?', 'What would you change in these~rules?'),
			words('Changements proposés', 'Changes proposed'),
			{
				hint: words(
					'Dites de quel article vous parlez. N’écrivez le nom de personne.',
					'Say which article you mean. Write nobody’s name.'
				),
				themes: themesOf(articles.length)
			}
		)
	];
}

function voteQuestions({ question }: Of<'vote'>): Question[] {
	return [
		{
			kind: 'single-choice',
			id: ballotItems.vote,
			text: question,
			hint: words(
				'Votez pour, blanc ou contre. Blanc est un vrai choix.',
				'Vote for, blank or against. Blank is a real choice.'
			),
			short: words('La proposition', 'The proposal'),
			neutral: true,
			options: [option('pour', 'Pour', 'For'), blank, option('contre', 'Contre', 'Against')]
		}
	];
}

function electionQuestions({ question, candidates, seats }: Of<'election'>): Question[] {
	const asked = {
		id: ballotItems.election,
		text: question,
		short: words('L’élection', 'The election'),
		options: numbered('personne', candidates)
	};
	// A blank vote stands apart: it is nobody whom a count could elect, nor a place in a drawn order.
	if (seats === 1) return [{ ...oneOf({ ...asked, hint: choosePerson }), apart: blankVote }];
	const hint = withNumber(chooseUpToPeople, seats);
	const options = [...asked.options, blankVote];
	return [severalOf({ ...asked, hint, options }, { advised: seats, exclusive: blankVote.code })];
}

/** What is asked of a consultation, in order: its ballots, what to read before, what to write after. */
export function questionsOf(content: BallotContent): Question[] {
	switch (content.kind) {
		case 'options':
			return optionsQuestions(content);
		case 'conditions':
			return conditionsQuestions(content);
		case 'ranking':
			return rankingQuestions(content);
		case 'works':
			return worksQuestions(content);
		case 'house-rules':
			return houseRulesQuestions(content);
		case 'vote':
			return voteQuestions(content);
		case 'election':
			return electionQuestions(content);
		default:
			return unreachable(content);
	}
}
