import { assemblyTopics, essentialTopics, type Topic } from './assembly.ts';
import type { Letter, Wanted } from './finding.ts';

/** With the sentence of who answered, five: more is for the page of all questions. */
const sentences = 4;

/**
 * What everybody reads of a group, at most four topics: the best news, the worst, what people want
 * first, and one more news. Needs that more than three options share first say too little for a
 * sentence, and are left to the page of all questions.
 */
export function publicSummary(letter: Letter): readonly Topic[] {
	const essentials = essentialTopics(letter);
	const of = (tone: 'well' | 'worry'): Topic[] =>
		essentials.filter((topic) => topic.kind === 'finding' && topic.finding.tone === tone);
	const [well, otherWell] = of('well');
	const [worry, otherWorry] = of('worry');
	const wanted = assemblyTopics(letter).filter(
		(topic) => topic.kind === 'wanted' && firstPlaces(topic).length <= 3
	);
	const asked = [well, worry, ...wanted, otherWorry ?? otherWell];
	const order = essentials.map(({ id }) => id);
	return asked
		.flatMap((topic) => topic ?? [])
		.slice(0, sentences)
		.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** What stands first, with its ties. */
export function firstPlaces(topic: Extract<Topic, { kind: 'wanted' }>): readonly Wanted[] {
	return topic.wanted.filter(({ place }) => place === 1);
}
