import { adaptQuestionnaire } from '../../../src/lib/domain/questionnaire/adapt.ts';
import type { Question } from '../../../src/lib/domain/questionnaire/definition.ts';
import { librarySurvey } from '../../support/library-survey.ts';

const whole = librarySurvey('sondage-annuel');

/** The annual survey as a campaign without background questions and comments asks it. */
export const annualSurvey = adaptQuestionnaire(whole, { background: [], comments: false });

/** Its questions on three points, in order. */
export const scaleQuestions: readonly Question[] = annualSurvey.questions.filter(
	({ kind }) => kind === 'scale'
);
