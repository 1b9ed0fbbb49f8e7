import type { AnswerUnit, CampaignCalendar, Tenure } from '../campaign/campaign.ts';
import type { Margin } from '../disclosure/policy.ts';
import type { Localized } from '../questionnaire/definition.ts';

/** What the file is made of (privacy rules, section 7), in the order in which it is printed. */
export const elements = [
	'notice',
	'assessment',
	'necessity',
	'anonymisation',
	'retention',
	'register',
	'incident'
] as const;
export type Element = (typeof elements)[number];

/** What only a person can say, in the order of the form. All are texts, empty until they are filled. */
export const fieldNames = [
	'responsible',
	'responsibleContact',
	'outside',
	'purpose',
	'necessity',
	'sensitive',
	'ethics',
	'consulted',
	'host',
	'place',
	'supervisor',
	'envelopeDays'
] as const;
export type FieldName = (typeof fieldNames)[number];

export interface LegalFields {
	/** Who is in charge of the protection of personal information: a name or a function. */
	readonly responsible: string;
	/** Telephone or address of that person. */
	readonly responsibleContact: string;
	/** Somebody outside the organisation to complain to, besides the Commission. */
	readonly outside: string;
	/** Why it is asked, in one sentence. */
	readonly purpose: string;
	/** Why these questions and no fewer, in one sentence. */
	readonly necessity: string;
	/** Whether it touches what can hurt: health, conflicts, money, violence. */
	readonly sensitive: Choice<'yes' | 'no'>;
	/** Whether a research ethics board has to look at it, and has. `needed` is not enough to open. Not asked of a vote. */
	readonly ethics: Choice<'not-needed' | 'needed' | 'obtained'>;
	/** Whether the committee on access to information, or who stands for it, was asked at the start. */
	readonly consulted: Choice<'yes' | 'no'>;
	/** Who keeps the computer it runs on. */
	readonly host: string;
	/** Where that computer is. */
	readonly place: Choice<'quebec' | 'elsewhere'>;
	/** The competent person under whose eyes results are made anonymous. */
	readonly supervisor: string;
	/** Days between the publication and the destruction of the sealed answers, in digits. */
	readonly envelopeDays: string;
}

type Choice<Value extends string> = Value | '';

/** What can be chosen where a field is a choice. */
export const choices = {
	sensitive: ['no', 'yes'],
	ethics: ['not-needed', 'needed', 'obtained'],
	consulted: ['yes', 'no'],
	place: ['quebec', 'elsewhere']
} as const satisfies Partial<Record<FieldName, readonly string[]>>;

export const emptyFields: LegalFields = {
	responsible: '',
	responsibleContact: '',
	outside: '',
	purpose: '',
	necessity: '',
	sensitive: '',
	ethics: '',
	consulted: '',
	host: '',
	place: '',
	supervisor: '',
	envelopeDays: ''
};

/** What the file says without anybody typing it: all of it stands in the campaign. */
export interface LegalFacts {
	readonly organisation: string;
	readonly tenure: Tenure;
	readonly title: Localized;
	readonly askedBy: string;
	readonly unit: AnswerUnit;
	readonly languages: readonly string[];
	readonly sites: readonly { readonly name: string; readonly dwellings: number }[];
	readonly calendar: CampaignCalendar;
	readonly margin: Margin;
	/** Whether the server alone can open the box after closing, or two custodians are needed. */
	readonly custody: 'automatic' | 'custodians';
	readonly codes: boolean;
	/** A formal vote: members decide, and nothing is studied. Not there otherwise, so that what was signed stays. */
	readonly vote?: true;
	/** What the ballot announces, in place of the promise of a survey. Not there of a survey. */
	readonly promise?: Localized;
	/** Whether the questionnaire touches what can hurt, as its own marks say. */
	readonly touches: boolean;
	/** Questions that are asked, and those of them about the person. */
	readonly questions: number;
	readonly background: number;
	/** Names of the two who read comments; empty where none are read. */
	readonly readers: readonly string[];
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	readonly demonstration: boolean;
}

/** The whole file as it was signed: printed from this, whatever changes later. */
export interface SignedFile {
	readonly version: 1;
	readonly facts: LegalFacts;
	readonly fields: LegalFields;
}

/** How long sealed answers may be kept after the publication, in days: time to contest, and no more. */
export const envelopeDays = { least: 0, most: 90, usual: 30 } as const;

/** The number of days a file names; the most where it names none. */
export function envelopeDaysOf({ envelopeDays: typed }: LegalFields): number {
	if (!/^\d{1,2}$/.test(typed)) return envelopeDays.most;
	return Math.min(Number(typed), envelopeDays.most);
}
