import type { Localized } from '../questionnaire/definition.ts';
import type { Margin } from './policy.ts';

interface Named {
	readonly id: string;
	readonly short: Localized;
}

/** What can be chosen of a plan before opening, with what is chosen now. */
export interface PlanChoices {
	readonly margin: Margin;
	/** The organisation's own: less is not offered. */
	readonly floor: Margin;
	/** `tree` is the value of its field: `sites`, `whole:age`, `inside:age`. */
	readonly questions: readonly (Named & { readonly tree: string })[];
	/** Background questions that may cut others: none where no table here could use one. */
	readonly attributes: readonly Named[];
	/** Ways of cutting that a table here could use. */
	readonly cuts: { readonly whole: boolean; readonly inside: boolean; readonly further: boolean };
	readonly further: readonly string[];
	readonly sites: readonly {
		readonly id: string;
		readonly label: string;
		/** Empty where none is named. */
		readonly sister: string;
	}[];
	/** Background questions that will not be asked. */
	readonly leftOut: readonly Named[];
}
