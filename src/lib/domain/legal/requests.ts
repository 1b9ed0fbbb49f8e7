/** What a person may ask for, as the law names it. */
export const requestKinds = ['access', 'rectification', 'withdrawal', 'complaint'] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * Answers that are true and stand ready. `cannot-find` is the usual one: nothing leads from a person
 * to an answer, so nobody can show, correct or take back one.
 */
export const requestAnswers = ['cannot-find', 'not-sent', 'done', 'passed-on'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

/** Answers that can be true for a kind. */
export function answersTo(kind: RequestKind): readonly RequestAnswer[] {
	return kind === 'complaint' ? ['done', 'passed-on'] : ['cannot-find', 'not-sent', 'done'];
}

/** Days within which somebody is answered. */
const answerDays = 30;

const day = 86_400_000;

/** By when a request has to be answered, in milliseconds since 1970 (UTC). */
export function answerBy(received: number): number {
	return received + answerDays * day;
}

/** Whole days that are left; negative when it is late, 0 on the last day. */
export function daysLeft(received: number, now: number): number {
	return Math.floor((answerBy(received) - now) / day);
}
