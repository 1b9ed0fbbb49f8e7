import type { Certificate } from '../../domain/legal/certificate.ts';
import type { IncidentKind } from '../../domain/legal/incidents.ts';
import type { RequestAnswer, RequestKind } from '../../domain/legal/requests.ts';
import type { DataState } from '../../domain/legal/retention.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { inLanguage } from '../../i18n/localized.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import { ruleText } from './lay-out-certificate.ts';
import {
	documentIn,
	type LegalChapter,
	type LegalDocument,
	type LegalLanguage,
	type Say,
	sayIn,
	text
} from './legal-document.ts';

/** What stands in the register. Moments in milliseconds, UTC. */
export interface RegisterSource {
	readonly organisation: string;
	readonly campaigns: readonly {
		readonly title: Localized;
		readonly publishes: number;
		readonly purpose: string;
		readonly supervisor: string;
		readonly data: DataState;
		readonly day: number;
		readonly demonstration: boolean;
	}[];
	readonly certificates: readonly Certificate[];
	readonly incidents: readonly {
		readonly kind: IncidentKind;
		readonly happened: number;
		readonly what: string;
		readonly measures: string;
		readonly serious: boolean;
		readonly told: number | null;
	}[];
	readonly requests: readonly {
		readonly kind: RequestKind;
		readonly received: number;
		readonly answer: RequestAnswer | null;
		readonly answered: number | null;
	}[];
}

/** The register of an organisation as data. */
export function layOutRegister(
	source: RegisterSource,
	language: LegalLanguage,
	page: PaperSize
): LegalDocument {
	const say = sayIn(language);
	const day = (moment: number | string): string => dayOf(moment, language);
	const states: Readonly<Record<DataState, (at: string) => string>> = {
		live: () => say('pas encore comptées', 'not counted yet'),
		archived: (at) => say(`gardées jusqu’au ${at}`, `kept until ${at}`),
		due: () => say('à détruire', 'to be destroyed'),
		destroyed: (at) => say(`détruites le ${at}`, `destroyed on ${at}`)
	};
	const serious = say('Préjudice sérieux possible.', 'Serious harm possible.');
	return {
		...documentIn(language, page),
		title: say('Registre', 'Register'),
		organisation: source.organisation,
		compact: false,
		lead: [],
		chapters: [
			chapter(say, {
				title: say('Campagnes et publications', 'Campaigns and publications'),
				head: [
					say('Campagne', 'Campaign'),
					say('But et surveillance', 'Purpose and supervision'),
					say('Réponses scellées', 'Sealed answers')
				],
				rows: source.campaigns.map((one) => [
					`${inLanguage(one.title, language)} (${day(one.publishes)})`,
					[one.purpose, one.supervisor].filter((words) => words !== '').join(' '),
					one.demonstration ? say('inventées', 'invented') : states[one.data](day(one.day))
				])
			}),
			chapter(say, {
				title: say('Destructions', 'Destructions'),
				head: [say('Quoi', 'What'), say('Règle', 'Rule'), say('Quand', 'When')],
				rows: source.certificates.map((one) => [
					one.campaign?.title ?? '',
					ruleText(say)[one.rule],
					day(one.done)
				])
			}),
			chapter(say, {
				title: say('Incidents', 'Incidents'),
				head: [
					say('Quoi', 'What'),
					say('Ce qui a été fait', 'What was done'),
					say('Quand', 'When')
				],
				rows: source.incidents.map((one) => [
					`${incidentText(say)[one.kind]}. ${one.what}`,
					[
						one.measures,
						one.serious ? serious : '',
						one.told === null
							? ''
							: say(
									`Commission avisée le ${day(one.told)}.`,
									`Commission told on ${day(one.told)}.`
								)
					]
						.filter((words) => words !== '')
						.join(' '),
					day(one.happened)
				])
			}),
			chapter(say, {
				title: say('Demandes des personnes', 'Requests of people'),
				head: [
					say('Sorte', 'Kind'),
					say('Réponse', 'Answer'),
					say('Reçue, répondue', 'Received, answered')
				],
				rows: source.requests.map((one) => [
					requestText(say)[one.kind],
					one.answer === null ? say('en attente', 'waiting') : answerText(say)[one.answer],
					[one.received, one.answered]
						.filter((moment) => moment !== null)
						.map(day)
						.join(', ')
				])
			})
		]
	};
}

function chapter(
	say: Say,
	{
		title,
		head,
		rows
	}: {
		readonly title: string;
		readonly head: readonly string[];
		readonly rows: readonly (readonly string[])[];
	}
): LegalChapter {
	return {
		title,
		parts:
			rows.length === 0
				? [text(say('Rien encore.', 'Nothing yet.'))]
				: [{ kind: 'table', caption: title, head, rows, share: 1 }]
	};
}

/** Kinds of incidents, in words. */
export function incidentText(say: Say): Readonly<Record<IncidentKind, string>> {
	return {
		'tablet-lost': say('Tablette perdue ou volée', 'Tablet lost or stolen'),
		'slips-lost': say('Billets à code égarés', 'Code slips lost'),
		'paper-lost': say('Formulaires papier égarés', 'Paper forms lost'),
		'access-misused': say('Accès utilisé par quelqu’un d’autre', 'Access used by somebody else'),
		other: say('Autre chose', 'Something else')
	};
}

function requestText(say: Say): Readonly<Record<RequestKind, string>> {
	return {
		access: say('Accès', 'Access'),
		rectification: say('Rectification', 'Rectification'),
		withdrawal: say('Retrait', 'Withdrawal'),
		complaint: say('Plainte', 'Complaint')
	};
}

function answerText(say: Say): Readonly<Record<RequestAnswer, string>> {
	return {
		'cannot-find': say('La réponse ne peut pas être retrouvée', 'The answer cannot be found'),
		'not-sent': say('Rien n’avait été envoyé', 'Nothing had been sent'),
		done: say('C’est fait', 'It is done'),
		'passed-on': say('Transmis à la personne responsable', 'Passed on to the person in charge')
	};
}
