import type { TFunction } from 'i18next';
import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';

/** What stands on every slip of a campaign, beside the code and its building. */
export interface SlipWords {
	readonly title: Localized;
	readonly calendar: CampaignCalendar;
	/** What is said of the rules of a consultation; null of a survey. */
	readonly ballot: BallotNotice | null;
	/** Who answers once: each has a slip. */
	readonly unit: AnswerUnit;
	/** Whom to ask. */
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	/** Who is not of the house and may be asked too; null where there is nobody. */
	readonly outside: { readonly name: string; readonly phone: string } | null;
	/** Where a phone answers, and the same as it is read from paper. */
	readonly phone: string;
	readonly phoneShort: string;
}

/** A telephone number on one line, and read from left to right among words that are not. */
export function numberInPiece(phone: string, direction: 'ltr' | 'rtl'): string {
	const number = phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
	return direction === 'rtl' ? `\u2066${number}\u2069` : number;
}

/** « Un billet par membre. Le code ne dit pas qui vous êtes. » */
export function secretWords(t: TFunction<['common', 'slips', 'print']>, unit: AnswerUnit): string {
	return unit === 'household'
		? t(($) => $.slips.slip.secret)
		: t((words) => words.print.slip.secret[unit]);
}
