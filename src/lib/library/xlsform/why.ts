import { reasonsOfAnswers } from './why-of-answers.ts';
import { reasonsOfRows } from './why-of-rows.ts';

/** Why something of a form is not taken as it stands, in French first. The names never change. */
export const reasons = { ...reasonsOfRows, ...reasonsOfAnswers };

/** A stable name of a reason. */
export type WhyCode = keyof typeof reasons;
