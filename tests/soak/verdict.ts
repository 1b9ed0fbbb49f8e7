import type { Opened } from './numbered-survey.ts';
import type { Held } from './tablet.ts';

/** What a person was told at the end of an attempt. */
export type Told =
	| 'sent'
	| 'kept'
	/** That the answer is not counted, because the code was used. */
	| 'not-counted'
	/** Before the questions, that the code was used. */
	| 'turned-away';

/** One passage of one person with a code. */
export interface Attempt {
	/** The answer: nobody else gives it, nor the same person another time. */
	readonly number: number;
	readonly code: string;
	/** The building the code answers for. */
	readonly site: string;
	/** Which of the tablets. */
	readonly tablet: number;
	/** `answering` and `sending`: the tablet died before anything was said. */
	state: 'answering' | 'sending' | Told;
}

export interface Verdict {
	/** Different responses in the opened box, and those that should be there. */
	readonly sent: number;
	/** Different responses in the opened box. */
	readonly stored: number;
	/** Told « envoyé » and not in the box, or acknowledged with a code of which nothing is in the box. */
	readonly lost: number;
	/** In the box more than once, or codes with more than one response in the box. */
	readonly duplicated: number;
	/** In the box although nobody ever touched « Envoyer » for them. */
	readonly never: number;
	/** In the box under another building than the code's. */
	readonly misplaced: number;
	/** Codes that were said to be used although nothing of them is counted. */
	readonly wronged: number;
	/** Told not to be counted, and counted. */
	readonly misled: number;
	/** Second uses that are not told anywhere, and responses set aside that nobody can explain. */
	readonly unexplained: number;
	/** Second uses of a code, by where they were refused. */
	readonly refused: {
		readonly atTheDoor: number;
		readonly onScreen: number;
		/** Kept without a network, and set aside on the tablet when it came back. */
		readonly later: number;
	};
	/** Of the tablets that died between « Envoyer » and the thanks: how many responses were kept. */
	readonly unthanked: { readonly kept: number; readonly gone: number };
}

/**
 * Compares what people were told with the opened box and with what the tablets still hold, once
 * they had time to send.
 */
export function verdictOn(
	attempts: readonly Attempt[],
	box: readonly Opened[],
	held: readonly Held[]
): Verdict {
	const found = Map.groupBy(box, ({ number }) => number);
	const counted = (attempt: Attempt): boolean => found.has(attempt.number);
	const asked = new Map(attempts.map((attempt) => [attempt.number, attempt]));
	const codes = [...Map.groupBy(attempts, ({ code }) => code).values()];
	const told = (...states: Attempt['state'][]): Attempt[] =>
		attempts.filter(({ state }) => states.includes(state));
	const lost = codes.reduce((sum, all) => sum + lostOf(all, counted), 0);
	const sendings = told('sending');
	const sentOnce = new Set<Attempt['state']>(['sending', 'sent', 'kept', 'not-counted']);
	return {
		sent: found.size + lost,
		stored: found.size,
		lost,
		duplicated:
			[...found.values()].filter(({ length }) => length > 1).length +
			codes.filter((all) => all.filter(counted).length > 1).length,
		never: [...found.keys()].filter(
			(number) => !sentOnce.has(asked.get(number)?.state ?? 'answering')
		).length,
		misplaced: box.filter(({ site, number }) => asked.get(number)?.site !== site).length,
		wronged: codes.filter(
			(all) => all.some(({ state }) => state === 'turned-away') && !all.some(counted)
		).length,
		misled: told('not-counted').filter(counted).length,
		unexplained: unexplained(attempts, counted, held),
		refused: {
			atTheDoor: told('turned-away').length,
			onScreen: told('not-counted').length,
			later: told('kept').filter((attempt) => !counted(attempt)).length
		},
		unthanked: {
			kept: sendings.filter(counted).length,
			gone: sendings.filter((attempt) => !counted(attempt)).length
		}
	};
}

function lostOf(all: readonly Attempt[], counted: (attempt: Attempt) => boolean): number {
	const missing = all.filter((attempt) => attempt.state === 'sent' && !counted(attempt)).length;
	const acknowledged = all.some(({ state }) => state === 'kept' || state === 'not-counted');
	return missing === 0 && acknowledged && !all.some(counted) ? 1 : missing;
}

/**
 * What was acknowledged and not counted lies set aside on its tablet, for the reason that its code
 * was used. Besides these only what a tablet kept when it died may lie there.
 */
function unexplained(
	attempts: readonly Attempt[],
	counted: (attempt: Attempt) => boolean,
	held: readonly Held[]
): number {
	return held.reduce((sum, { waiting, setAside }, tablet) => {
		const here = attempts.filter((attempt) => attempt.tablet === tablet && !counted(attempt));
		const told = here.filter(({ state }) => state === 'kept' || state === 'not-counted').length;
		const possible = told + here.filter(({ state }) => state === 'sending').length;
		const used = setAside.get('code-used') ?? 0;
		const others = [...setAside.values()].reduce((all, count) => all + count, 0) - used;
		return sum + waiting + others + Math.max(0, told - used, used - possible);
	}, 0);
}
