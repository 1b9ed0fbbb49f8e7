import type { Parts, Question } from '../definition.ts';

/** In how many answers a question that is chosen from is read without fixed parts. */
const readByItself = 3;

/**
 * Three parts as they are proposed: a scale goes from the least to the most, a choice begins with
 * what is most. The middle takes what does not fit evenly.
 */
function proposedParts(kind: 'scale' | 'single-choice', codes: readonly string[]): Parts {
	const pole = Math.max(1, Math.floor(codes.length / 3));
	const [first, last] = [codes.slice(0, pole), codes.slice(codes.length - pole)];
	const some = codes.slice(pole, codes.length - pole);
	return kind === 'scale' ? { often: last, some, none: first } : { often: first, some, none: last };
}

function same(one: Parts, other: Parts): boolean {
	return (['often', 'some', 'none'] as const).every(
		(part) => one[part].toSorted().join(' ') === other[part].toSorted().join(' ')
	);
}

/**
 * The parts of a question after its answers changed from `before`: proposed anew where they were as
 * proposed; else what is new stands in the middle.
 */
export function withParts(question: Question, before: readonly string[]): Question {
	if (question.kind !== 'scale' && question.kind !== 'single-choice') return question;
	const codes = question.options.map(({ code }) => code);
	const { parts } = question;
	if (question.kind === 'single-choice') {
		const needed = codes.length > readByItself && question.background !== true;
		if (parts === undefined) {
			return needed ? { ...question, parts: proposedParts('single-choice', codes) } : question;
		}
		if (!needed && question.background === true) return question;
	}
	if (parts === undefined || same(parts, proposedParts(question.kind, before))) {
		return { ...question, parts: proposedParts(question.kind, codes) };
	}
	const [often, none] = [parts.often, parts.none].map((part) =>
		part.filter((code) => codes.includes(code))
	) as [string[], string[]];
	const some = codes.filter((code) => !often.includes(code) && !none.includes(code));
	return { ...question, parts: { often, some, none } };
}
