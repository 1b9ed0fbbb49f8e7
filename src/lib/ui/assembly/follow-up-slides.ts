import type { ToldCommitment } from '../../domain/followup/told.ts';
import { commitmentWords, roleWords } from '../../wording/followup/commitment-words.ts';
import { monthWords } from '../../wording/followup/month-words.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import type { Becomes, Slide } from './slides.ts';

/** What is done about a question, by its id: the first that is told of it; null where nothing is. */
export function becomesOf(
	speech: Speech,
	told: readonly ToldCommitment[],
	now: number
): (item: string) => Becomes | null {
	return (item) => {
		const one = told.find((each) => each.item === item);
		return one === undefined ? null : becomes(speech, one, now);
	};
}

/** The slides that follow that of a topic: what became of it, one commitment each. */
export function followUpSlides(
	speech: Speech,
	told: readonly ToldCommitment[],
	now: number
): (topic: string) => readonly Slide[] {
	return (topic) =>
		told
			.filter(({ item }) => item === topic)
			.map((one): Slide => {
				const words = commitmentWords(speech, one, now);
				return {
					kind: 'outcome',
					id: `${topic}:${one.number}`,
					kicker: speech.t(($) => $.followup.title),
					sentence: words.heading,
					under: words.silent === null ? [] : [words.silent],
					lines: [],
					becomes: becomes(speech, one, now),
					foot: [words.number]
				};
			});
}

function becomes(speech: Speech, one: ToldCommitment, now: number): Becomes {
	return {
		sentence: commitmentWords(speech, one, now).main.text,
		who: roleWords(speech, one.who),
		when: one.due === null || one.state === 'done' ? null : monthWords(one.due, speech.locale)
	};
}
