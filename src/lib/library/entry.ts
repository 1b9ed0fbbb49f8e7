import type { Tenure } from '../domain/campaign/campaign.ts';
import { adaptQuestionnaire } from '../domain/questionnaire/adapt.ts';
import type { Localized, Questionnaire } from '../domain/questionnaire/definition.ts';

/** Places where people live; a federation or a table asks through them. */
export type PlaceTenure = Exclude<Tenure, 'federation' | 'table'>;

const everyPlace: readonly PlaceTenure[] = ['omh', 'osbl', 'coop'];

/**
 * What is done with an instrument: a survey or a consultation is asked in a campaign; a statement is
 * signed by a team on the page of a campaign; a ballot is prepared with its rules, and its examples
 * replaced, on the page of consultations; a sheet is copied into the editor and finished there.
 */
type EntryKind = 'survey' | 'consultation' | 'ballot' | 'team-statement' | 'sheet';

/** Where an instrument stands when the library is read. */
export type EntryGroup = 'yearly' | 'subject' | 'decision' | 'study' | 'team' | 'sheets';

/** One instrument of the library, with what helps to choose it. */
export interface LibraryEntry {
	readonly id: string;
	readonly kind: EntryKind;
	readonly group: EntryGroup;
	/** The finding or the recommendation it comes from, in one short line. */
	readonly why: Localized;
	/** Minutes it takes, about. */
	readonly minutes: number;
	/** What is asked of everybody: no background, no open question, no text to read. */
	readonly questions: number;
	/** Places it is written for. */
	readonly tenures: readonly PlaceTenure[];
	/** The instrument that this one is another form or another wording of. */
	readonly variantOf: string | null;
	/** Whether it holds examples that the manager replaces by what is true of the place. */
	readonly examples: boolean;
	/** A draft stays closed until somebody named has approved it; null of what is finished. */
	readonly draftUntil: 'community-partner' | null;
	readonly questionnaire: Questionnaire;
}

type Described = Pick<LibraryEntry, 'kind' | 'group' | 'why' | 'questionnaire'> &
	Partial<Pick<LibraryEntry, 'tenures' | 'variantOf' | 'examples' | 'draftUntil'>>;

/** An entry, with what its questionnaire says of itself. */
export function entry({ questionnaire, ...described }: Described): LibraryEntry {
	const asked = adaptQuestionnaire(questionnaire, { background: [], comments: false });
	return {
		tenures: everyPlace,
		variantOf: null,
		examples: false,
		draftUntil: null,
		...described,
		id: questionnaire.id,
		minutes: questionnaire.minutes,
		questions: asked.questions.filter(({ kind }) => kind !== 'statement').length,
		questionnaire
	};
}
