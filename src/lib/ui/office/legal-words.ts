import type { TFunction } from 'i18next';
import type { IncidentKind } from '../../domain/legal/incidents.ts';
import type { Element, FieldName } from '../../domain/legal/legal-file.ts';
import type { Missing } from '../../domain/legal/missing-elements.ts';
import type { RequestAnswer, RequestKind } from '../../domain/legal/requests.ts';
import type { DataState, Rule } from '../../domain/legal/retention.ts';

type Translate = TFunction<['common', 'office', 'legal']>;

export function elementWords(t: Translate, element: Element): string {
	return t(($) => $.legal.element[element]);
}

export function fieldWords(t: Translate, name: FieldName): string {
	return t(($) => $.legal.field[name]);
}

/** What is missing, by the words of its field. */
export function missingWords(t: Translate, { what }: Missing): string {
	switch (what) {
		case 'signature':
			return t(($) => $.legal.missing.signature);
		case 'signature-stale':
			return t(($) => $.legal.missing.signatureStale);
		default:
			return fieldWords(t, what);
	}
}

/** One of a list to choose from. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

const choiceKeys = {
	sensitive: { yes: 'sensitiveYes', no: 'sensitiveNo' },
	ethics: { 'not-needed': 'notNeeded', needed: 'needed', obtained: 'obtained' },
	consulted: { yes: 'consultedYes', no: 'consultedNo' },
	place: { quebec: 'quebec', elsewhere: 'elsewhere' }
} as const;

/** What can be chosen where a field is a choice. */
export function choicesOf(t: Translate, name: keyof typeof choiceKeys): Choice[] {
	return Object.entries(choiceKeys[name]).map(([value, key]) => ({
		value,
		label: t(($) => $.legal.choice[key])
	}));
}

const kinds = {
	'tablet-lost': 'tabletLost',
	'slips-lost': 'slipsLost',
	'paper-lost': 'paperLost',
	'access-misused': 'accessMisused',
	other: 'other'
} as const satisfies Readonly<Record<IncidentKind, string>>;

export function incidentWords(t: Translate, kind: IncidentKind): string {
	return t(($) => $.legal.incident.kinds[kinds[kind]]);
}

export function requestWords(t: Translate, kind: RequestKind): string {
	return t(($) => $.legal.request.kinds[kind]);
}

const answers = {
	'cannot-find': 'cannotFind',
	'not-sent': 'notSent',
	done: 'done',
	'passed-on': 'passedOn'
} as const satisfies Readonly<Record<RequestAnswer, string>>;

export function answerWords(t: Translate, answer: RequestAnswer): string {
	return t(($) => $.legal.request.answers[answers[answer]]);
}

const ruleKeys = {
	'campaign-data': 'campaignData',
	'sealed-tally': 'sealedTally',
	'unopened-draft': 'unopenedDraft',
	'ended-mandate': 'endedMandate',
	'unused-invitation': 'unusedInvitation',
	'retired-tablet': 'retiredTablet'
} as const satisfies Readonly<Record<Rule, string>>;

export function ruleWords(t: Translate, rule: Rule): string {
	return t(($) => $.legal.rule[ruleKeys[rule]]);
}

/** Where the sealed answers of a campaign are, on its own page. */
export function dataWords(t: Translate, state: DataState, day: string): string {
	return t(($) => $.legal.data[state], { day });
}

/** The same in a line of the register. */
export function shortDataWords(t: Translate, state: DataState, day: string): string {
	return t(($) => $.legal.register.answers, {
		state: t(($) => $.legal.register.state[state], { day })
	});
}
