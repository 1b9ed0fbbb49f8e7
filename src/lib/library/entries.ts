import type { Localized } from '../domain/questionnaire/definition.ts';
import { ballotInstruments } from './ballots/examples.ts';
import { buildingSurvey } from './batiment-entretien/questionnaire.ts';
import { entry, type EntryGroup, type LibraryEntry } from './entry.ts';
import { teamPriorities } from './priorites-equipe/questionnaire.ts';
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
import { words } from './words.ts';

/** What the groups are called where instruments are chosen. */
export const groupNames: Readonly<Record<EntryGroup, Localized>> = {
	yearly: words('Chaque année', 'Every year'),
	subject: words('Un seul sujet', 'One subject'),
	decision: words('Avant une décision', 'Before a decision'),
	study: words('Toutes les questions de l’étude', 'All the questions of the study'),
	team: words('Pour l’équipe', 'For the team'),
	sheets: words('Fiches à copier', 'Sheets to copy')
};

const yearly = words(
	'Les coopératives demandent chaque année, les HLM et les OSBL rarement.',
	'Co-operatives ask every year, public and non-profit housing seldom do.'
);

const orderOfNeeds = words(
	'Locataires et équipes nomment les mêmes besoins, dans un autre ordre.',
	'Tenants and teams name the same needs, in another order.'
);

const works = words(
	'Les immeubles ont de 20 à~50~ans, et des travaux s’en viennent.',
	'Buildings are 20 to~50~years old, and works are coming.'
);

const asked = words(
	'34~% disent qu’on ne leur demande jamais quels services ils veulent.',
	'34% say they are never asked what services they want.'
);

/** The instruments that are finished, in the order in which they are offered. */
export const entries: readonly LibraryEntry[] = [
	entry({
		kind: 'survey',
		group: 'yearly',
		why: yearly,
		tenures: ['omh', 'osbl'],
		questionnaire: annualSurvey
	}),
	entry({
		kind: 'survey',
		group: 'yearly',
		why: yearly,
		tenures: ['omh', 'osbl'],
		variantOf: annualSurvey.id,
		questionnaire: shortAnnualSurvey
	}),
	entry({
		kind: 'survey',
		group: 'yearly',
		why: yearly,
		tenures: ['coop'],
		variantOf: annualSurvey.id,
		questionnaire: annualSurveyOfMembers
	}),
	entry({
		kind: 'survey',
		group: 'yearly',
		why: yearly,
		tenures: ['coop'],
		variantOf: annualSurvey.id,
		questionnaire: shortAnnualSurveyOfMembers
	}),
	entry({
		kind: 'survey',
		group: 'subject',
		why: orderOfNeeds,
		questionnaire: tenantPriorities
	}),
	entry({
		kind: 'survey',
		group: 'subject',
		why: words(
			'On ne peut pas séparer l’état des lieux de la satisfaction.',
			'The state of the place and satisfaction cannot be told apart.'
		),
		questionnaire: buildingSurvey
	}),
	entry({
		kind: 'survey',
		group: 'subject',
		why: words(
			'L’étude propose un profil tiré de ce que les gens vivent, revu chaque année.',
			'The study proposes a profile of what people live through, revised every year.'
		),
		questionnaire: safetyProfile
	}),
	entry({
		kind: 'survey',
		group: 'subject',
		why: words(
			'Près de la moitié n’utilise pas ce soutien, et beaucoup l’ignorent.',
			'Nearly half do not use this support, and many do not know of it.'
		),
		questionnaire: communitySupportSurvey
	}),
	entry({
		kind: 'survey',
		group: 'subject',
		why: words(
			'32~% disent qu’on ne leur demande pas du tout leur avis.',
			'32% say they are not asked their opinion at all.'
		),
		questionnaire: feelingConsulted
	}),
	entry({
		kind: 'consultation',
		group: 'decision',
		why: works,
		examples: true,
		questionnaire: worksBudget
	}),
	entry({
		kind: 'consultation',
		group: 'decision',
		why: works,
		variantOf: worksBudget.id,
		examples: true,
		questionnaire: worksInOrder
	}),
	entry({
		kind: 'consultation',
		group: 'decision',
		why: words(
			'38~% ne participent pas du tout au choix des règles de vie.',
			'38% take no part in choosing the house rules.'
		),
		examples: true,
		questionnaire: houseRulesConsultation
	}),
	...ballotInstruments.map((questionnaire) =>
		entry({ kind: 'ballot', group: 'decision', why: asked, examples: true, questionnaire })
	),
	entry({
		kind: 'survey',
		group: 'study',
		why: words(
			'Toutes les questions de l’étude qui ont un chiffre publié.',
			'Every question of the study with a published figure.'
		),
		questionnaire: provincialSurvey
	}),
	entry({
		kind: 'team-statement',
		group: 'team',
		why: orderOfNeeds,
		questionnaire: teamPriorities
	})
];
