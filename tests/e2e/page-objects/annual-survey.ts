import { adaptQuestionnaire } from '../../../src/lib/domain/questionnaire/adapt.ts';
import type { Question } from '../../../src/lib/domain/questionnaire/definition.ts';
import { library } from '../../../src/lib/library/library.ts';

const whole = library.get('sondage-annuel');
if (whole === undefined) throw new Error('the library has no annual survey');

/** The annual survey as a campaign without background questions and comments asks it. */
export const annualSurvey = adaptQuestionnaire(whole, { background: [], comments: false });

/** Its questions on three points, in order, then the needs. */
export const scaleQuestions: readonly Question[] = annualSurvey.questions.filter(
	({ kind }) => kind === 'scale'
);

export const needs = annualSurvey.questions.find(({ kind }) => kind === 'several-choices');
