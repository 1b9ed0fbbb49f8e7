import { rangeOf } from '../disclosure/range.ts';
import type { Finding, Letter, Wanted } from './finding.ts';

/** Something of a letter that can be put to a room, or said to everybody, in one sentence. */
export type Topic =
	| { readonly kind: 'finding'; readonly id: string; readonly finding: Finding }
	/** The first places of the first preference, ties with them. */
	| { readonly kind: 'wanted'; readonly id: string; readonly wanted: readonly Wanted[] };

/** An evening holds no more: each is twenty minutes of talk. */
export const topicsAtMost = 3;

/** Of each tone, the letter carries two. */
const leading = 2;

/** Places of a preference that are told, and options at most when some are tied. */
const places = 3;
const lines = 5;

function once(findings: readonly Finding[]): Topic[] {
	const first = new Map<string, Finding>();
	for (const finding of findings) {
		if (!first.has(finding.item)) first.set(finding.item, finding);
	}
	return [...first.values()].map((finding) => ({ kind: 'finding', id: finding.item, finding }));
}

/**
 * Told only where some option stands apart from another, by what is said. A place is told whole or
 * not at all: ties are never cut.
 */
function wantedTopic({ wanted }: Letter): Topic[] {
	const [first] = wanted;
	if (first === undefined || rangeOf(first.said, first.base).from === 0) return [];
	const list = wanted.filter(({ item }) => item === first.item);
	const told = list.filter(
		({ place }) => place <= places && list.filter((one) => one.place <= place).length <= lines
	);
	return told.length === 0 || told.length === list.length
		? []
		: [{ kind: 'wanted', id: first.item, wanted: told }];
}

/** All that a letter can put to a room: worries first, worst first, then good news, then needs. */
export function assemblyTopics(letter: Letter): readonly Topic[] {
	if (!letter.group.shown) return [];
	return [...once(letter.worry), ...once(letter.well), ...wantedTopic(letter)];
}

/** The essentials, as the letter carries them. */
export function essentialTopics(letter: Letter): readonly Topic[] {
	if (!letter.group.shown) return [];
	return [
		...once(letter.well).slice(0, leading),
		...once(letter.worry).slice(0, leading),
		...wantedTopic(letter)
	];
}

/**
 * The topics somebody asked for, in that order: three at most, or any number of the essentials. Ids
 * of nothing are passed over; without any, the essentials.
 *
 * @param asked ids of topics, as an address carries them
 */
export function chosenTopics(letter: Letter, asked: readonly string[]): readonly Topic[] {
	const topics = new Map(assemblyTopics(letter).map((topic) => [topic.id, topic]));
	const essentials = essentialTopics(letter);
	const chosen = [...new Set(asked)].flatMap((id) => topics.get(id) ?? []);
	if (chosen.length === 0) return essentials;
	const inLetter = new Set(essentials.map(({ id }) => id));
	return chosen.every(({ id }) => inLetter.has(id)) ? chosen : chosen.slice(0, topicsAtMost);
}
