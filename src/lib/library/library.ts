import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { annualSurvey } from './sondage-annuel/questionnaire.ts';
import { provincialSurvey } from './sondage-provincial/questionnaire.ts';

/** The questionnaires that are ready to use, by id. */
export const library: ReadonlyMap<string, Questionnaire> = new Map(
	[annualSurvey, provincialSurvey].map((questionnaire) => [questionnaire.id, questionnaire])
);
