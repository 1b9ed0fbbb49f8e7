import type { Localized, YesNo } from '../../domain/questionnaire/definition.ts';

type Fact = Omit<YesNo, 'kind' | 'predicates' | 'dontKnow' | 'declined'> & {
	readonly yes: Localized;
	readonly no: Localized;
};

/** A question that yes or no answers, which one may not know or prefer not to answer. */
export function fact({ yes, no, ...question }: Fact): YesNo {
	return {
		...question,
		kind: 'yes-no',
		predicates: { often: yes, none: no },
		dontKnow: true,
		declined: true
	};
}
