import type { Localized } from '../questionnaire/definition.ts';

/** Who answers once (product rules, « unité de réponse »). */
export type AnswerUnit = 'household' | 'person' | 'member' | 'dwelling';

export type Tenure = 'omh' | 'osbl' | 'coop' | 'federation' | 'table';

export type CampaignState = 'draft' | 'trial' | 'open' | 'closed' | 'released';

export interface CampaignSite {
	readonly id: string;
	readonly name: string;
	/** Dwellings that could answer: the frame, frozen with the campaign. */
	readonly dwellings: number;
	/** Persons or members who may answer, where the unit is not the dwelling: the frame there. */
	readonly heads?: number | null;
	readonly room: string;
}

/** Moments in milliseconds since 1970, UTC. `opens <= closes <= collectsUntil <= publishes`. */
export interface CampaignCalendar {
	readonly opens: number;
	readonly closes: number;
	/** Until when sealed answers and paper forms that were filled in time are still taken. */
	readonly collectsUntil: number;
	/** Fixed before opening: from then on everyone reads the same release. */
	readonly publishes: number;
}

export interface Campaign {
	readonly id: string;
	readonly slug: string;
	readonly organisation: string;
	readonly title: Localized;
	readonly state: CampaignState;
	readonly questionnaireHash: string;
	readonly unit: AnswerUnit;
	readonly languages: readonly string[];
	readonly calendar: CampaignCalendar;
	readonly askedBy: string;
	readonly sites: readonly CampaignSite[];
	/** Reconstructed from published figures, said on every page. */
	readonly demonstration: boolean;
	/** Slug of the campaign of the year before, if any. */
	readonly previous: string | null;
}
