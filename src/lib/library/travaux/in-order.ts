import type { Questionnaire, Ranking } from '../../domain/questionnaire/definition.ts';
import { languagesOf, words } from '../words.ts';
import { exampleWorks } from './example-works.ts';
import { aroundWorks, worksDimensions } from './questionnaire.ts';

const firstWorks: Ranking = {
	kind: 'ranking',
	id: 'travaux-ordre',
	dimension: 'travaux',
	text: words('Quels travaux faut-il faire d’abord~?', 'Which works should be done~first?'),
	hint: words(
		'Choisissez le premier, puis les deux suivants.',
		'Choose the first, then the next two.'
	),
	short: words('Travaux à faire d’abord', 'Works to do first'),
	options: exampleWorks.map(({ code, label }) => ({ code, label })),
	places: 3,
	dontKnow: true,
	declined: true
};

const content = {
	title: words('Les travaux, sans les coûts', 'Which works, without costs'),
	invitation: words('Quels travaux d’abord~?', 'Which works~first?'),
	dimensions: worksDimensions,
	questions: [...aroundWorks.before, firstWorks, ...aroundWorks.after]
} satisfies Partial<Questionnaire>;

/** The same works put in order, where no cost is known. */
export const worksInOrder: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'travaux-ordre',
	version: 1,
	minutes: 5,
	languages: languagesOf(content),
	...content
};
