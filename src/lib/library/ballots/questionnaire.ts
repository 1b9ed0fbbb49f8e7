import type { BallotContent } from '../../domain/consultation/ballot-content.ts';
import type { ConsultationKind } from '../../domain/consultation/ballot-rules.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { languagesOf, words } from '../words.ts';
import { questionsOf } from './questions.ts';

interface Named {
	readonly title: Localized;
	readonly invitation: Localized;
	readonly minutes: number;
}

/** What each kind of consultation is called on a tablet and in a list. */
export const ballotNames: Readonly<Record<ConsultationKind, Named>> = {
	options: {
		title: words('Un choix à faire', 'A choice to make'),
		invitation: words('Que préférez-vous~?', 'What do you prefer?'),
		minutes: 2
	},
	conditions: {
		title: words('Oui, à des conditions, ou non', 'Yes, on conditions, or no'),
		invitation: words('Votre avis sur un~projet', 'Your view on a~project'),
		minutes: 2
	},
	ranking: {
		title: words('Les priorités en ordre', 'Priorities in order'),
		invitation: words('Qu’est-ce qui compte le~plus~?', 'What matters~most?'),
		minutes: 3
	},
	works: {
		title: words('Les travaux selon le budget', 'Works within the budget'),
		invitation: words('Quels travaux d’abord~?', 'Which works~first?'),
		minutes: 3
	},
	'house-rules': {
		title: words('Les règles, article par article', 'The rules, article by article'),
		invitation: words('Votre avis sur les~règles', 'Your view on the~rules'),
		minutes: 4
	},
	vote: {
		title: words('Un vote', 'A vote'),
		invitation: words('Votre vote sur une proposition', 'Your vote on a proposal'),
		minutes: 1
	},
	election: {
		title: words('Une élection', 'An election'),
		invitation: words('Qui voulez-vous élire~?', 'Whom do you want to~elect?'),
		minutes: 2
	}
};

/**
 * The questionnaire of a consultation, with what somebody typed in place of the examples. It is
 * offered in the languages in which every text of it exists.
 */
export function ballotQuestionnaire(
	content: BallotContent,
	{ id, version }: { readonly id: string; readonly version: number }
): Questionnaire {
	const { title, invitation, minutes } = ballotNames[content.kind];
	const asked = { title, invitation, dimensions: {}, questions: questionsOf(content) };
	return {
		format: 'porte-voix-questionnaire',
		id,
		version,
		minutes,
		languages: languagesOf(asked),
		...asked
	};
}
