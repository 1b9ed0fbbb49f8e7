import type { AnswerUnit } from '../campaign/campaign.ts';
import type { Localized } from '../questionnaire/definition.ts';

const units: Readonly<
	Record<AnswerUnit, { one: string; two: string; any: string; possessive: string }>
> = {
	household: {
		one: 'un ménage',
		two: 'deux ménages',
		any: 'household',
		possessive: "two households'"
	},
	person: { one: 'une personne', two: 'deux personnes', any: 'person', possessive: "two persons'" },
	member: { one: 'un membre', two: 'deux membres', any: 'member', possessive: "two members'" },
	dwelling: {
		one: 'un logement',
		two: 'deux logements',
		any: 'dwelling',
		possessive: "two dwellings'"
	}
};

/** The promise, printed on the tenant's screen and in every export, in the campaign's unit. */
export function promiseFor(unit: AnswerUnit): Localized {
	const { one, two, any, possessive } = units[unit];
	return {
		fr: `Les chiffres de ce sondage, à eux seuls, ne permettent à personne de prouver ce qu’${one} a répondu, même en connaissant ces règles, qui a participé et les réponses de ${two}.`,
		en: `From the figures of this survey alone, nobody can prove what any ${any} answered, even knowing these rules, who took part, and ${possessive.replace("'", '’')} answers.`
	};
}
