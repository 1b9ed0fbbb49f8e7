import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';

/** What can be printed of a campaign, in the order in which it comes out of the printer. */
export const printPieces = [
	'form',
	'answers',
	'poster',
	'tablet',
	'box',
	'thanks',
	'delivery',
	'slips'
] as const;

export type PrintPiece = (typeof printPieces)[number];

/** Words of the interface in one language. */
export interface Voice {
	readonly t: Translation['t'];
	readonly locale: Locale;
}

/** An address, and the same without `https://`, to be read from paper. */
interface Address {
	readonly address: string;
	readonly short: string;
}

/** One building of a campaign, and where its people answer. */
export interface PrintSite {
	readonly id: string;
	readonly name: string;
	readonly room: string;
	/** Doors, one line each on the delivery sheet. */
	readonly dwellings: number;
	/** How many may answer: one slip each. */
	readonly slips: number;
	/** Of the poster: it names the building where there are several. */
	readonly poster: Address;
	/** Of the slips: a code names its building. */
	readonly slip: Address;
}

/** What is asked of whom, without a word of the interface. */
export interface PrintSource {
	/** Of the campaign, on slips. */
	readonly title: Localized;
	/** Of the questionnaire, on the poster. */
	readonly invitation: Localized;
	readonly questions: number;
	readonly minutes: number;
	readonly askedBy: string;
	readonly unit: AnswerUnit;
	readonly calendar: CampaignCalendar;
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	/** Whom to ask who is not of the house, with a telephone number; null when nobody was named. */
	readonly outside: string | null;
	/** Of the campaign. */
	readonly languages: readonly Locale[];
	readonly trial: boolean;
	readonly demonstration: boolean;
	/** Answering takes an access code. */
	readonly codes: boolean;
	/** Phones reach where people answer: an address and a square are printed for them. */
	readonly phones: boolean;
	/** What of its rules people read before they answer; null of a survey. */
	readonly ballot: BallotNotice | null;
}

/** What is printed of it, in which languages, on which paper. */
export interface PrintOrder {
	readonly pieces: readonly PrintPiece[];
	readonly sites: readonly PrintSite[];
	/** Of everything. */
	readonly voice: Voice;
	/** Of the slips, besides; null for none. */
	readonly second: Voice | null;
	readonly page: PaperSize;
}

/** Codes as they are printed, by the id of their building. */
export type PrintedCodes = ReadonlyMap<string, readonly string[]>;
