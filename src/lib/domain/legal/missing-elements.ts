import {
	type Element,
	elements,
	envelopeDays,
	type FieldName,
	fieldNames,
	type LegalFacts,
	type LegalFields
} from './legal-file.ts';
import { type Regime, regimeOf } from './regime.ts';

/** Something without which a campaign does not open: of which element, and what of it. */
export interface Missing {
	readonly element: Element;
	/** The field to fill, or what else is not there. */
	readonly what: FieldName | 'signature' | 'signature-stale';
}

/** What a person has to fill for each element, by the act. The register and the incident form fill themselves. */
const asked: Readonly<Record<Regime, Readonly<Record<Element, readonly FieldName[]>>>> = {
	public: {
		notice: ['responsible', 'responsibleContact', 'outside', 'purpose', 'host', 'place'],
		assessment: ['consulted'],
		necessity: ['necessity', 'sensitive', 'ethics'],
		anonymisation: ['supervisor'],
		retention: ['envelopeDays'],
		register: [],
		incident: []
	},
	private: {
		notice: ['responsible', 'responsibleContact', 'outside', 'purpose', 'host', 'place'],
		assessment: [],
		necessity: ['sensitive', 'ethics'],
		anonymisation: ['supervisor'],
		retention: ['envelopeDays'],
		register: [],
		incident: []
	}
};

type Kind = Pick<LegalFacts, 'tenure' | 'vote'>;

/** Fields that are asked of such a campaign of such an organisation, in the order of the form. */
export function fieldsOf(facts: Kind): readonly FieldName[] {
	const wanted = new Set(elements.flatMap((element) => wantedOf(facts, element)));
	return fieldNames.filter((name) => wanted.has(name));
}

/** A research ethics board looks at studies of people: never at what members decide themselves. */
function wantedOf({ tenure, vote }: Kind, element: Element): readonly FieldName[] {
	const wanted = asked[regimeOf(tenure)][element];
	return vote === true ? wanted.filter((what) => what !== 'ethics') : wanted;
}

/** What the file of a campaign is judged by. */
export interface FileStanding {
	readonly facts: Pick<LegalFacts, 'tenure' | 'touches' | 'vote'>;
	readonly fields: LegalFields;
	/** Whether the person in charge has signed, and whether what was signed is what stands there now. */
	readonly signature: 'none' | 'stale' | 'good';
}

/**
 * All that is missing before a campaign may open, in the order of the file; empty when it may. A pure
 * function: the same facts always miss the same. A trial needs none of it.
 */
export function missingElements({ facts, fields, signature }: FileStanding): Missing[] {
	const missing: Missing[] = elements.flatMap((element) =>
		wantedOf(facts, element)
			.filter((what) => !isGiven(fields, what, facts))
			.map((what) => ({ element, what }))
	);
	if (signature !== 'good') {
		missing.push({
			element: 'notice',
			what: signature === 'stale' ? 'signature-stale' : 'signature'
		});
	}
	return missing;
}

/** Whether each element is whole, in the order of the file. */
export function elementsStanding(
	missing: readonly Missing[]
): { readonly element: Element; readonly whole: boolean }[] {
	return elements.map((element) => ({
		element,
		whole: missing.every((one) => one.element !== element || one.what.startsWith('signature'))
	}));
}

function isGiven(fields: LegalFields, what: FieldName, facts: FileStanding['facts']): boolean {
	const given = fields[what].trim();
	switch (what) {
		case 'ethics':
			return given === 'not-needed' || given === 'obtained';
		case 'consulted':
			return given === 'yes';
		case 'sensitive':
			// A questionnaire marked as touching what can hurt cannot be said not to.
			return given === 'yes' || (given === 'no' && !facts.touches);
		case 'envelopeDays':
			return /^\d{1,2}$/.test(given) && Number(given) <= envelopeDays.most;
		default:
			return given !== '';
	}
}
