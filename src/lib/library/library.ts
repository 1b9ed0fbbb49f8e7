import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { buildingSurvey } from './batiment-entretien/questionnaire.ts';
import { tenantPriorities } from './priorites-locataires/questionnaire.ts';
import { safetyProfile } from './profil-securite/questionnaire.ts';
import { houseRulesConsultation } from './regles-de-vie/questionnaire.ts';
import { feelingConsulted } from './se-sentir-consulte/questionnaire.ts';
import { annualSurveyOfMembers, shortAnnualSurveyOfMembers } from './sondage-annuel/cooperative.ts';
import { annualSurvey } from './sondage-annuel/questionnaire.ts';
import { shortAnnualSurvey } from './sondage-annuel/short-form.ts';
import { provincialSurvey } from './sondage-provincial/questionnaire.ts';
import { communitySupportSurvey } from './soutien-communautaire/questionnaire.ts';
import { worksInOrder } from './travaux/in-order.ts';
import { worksBudget } from './travaux/questionnaire.ts';

/** The questionnaires that a campaign can ask, by id. */
export const library: ReadonlyMap<string, Questionnaire> = new Map(
	[
		annualSurvey,
		shortAnnualSurvey,
		annualSurveyOfMembers,
		shortAnnualSurveyOfMembers,
		tenantPriorities,
		buildingSurvey,
		safetyProfile,
		communitySupportSurvey,
		feelingConsulted,
		worksBudget,
		worksInOrder,
		houseRulesConsultation,
		provincialSurvey
	].map((questionnaire) => [questionnaire.id, questionnaire])
);
