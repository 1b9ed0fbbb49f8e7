import { calendarFault } from './calendar.ts';
import type { CampaignCalendar } from './campaign.ts';

/** What is looked at before a campaign opens, in the order in which it is usually done. */
export type OpeningItem =
	| 'questionnaire'
	| 'examples'
	| 'ballot'
	| 'electorate'
	| 'few'
	| 'custodians'
	| 'sites'
	| 'repeat'
	| 'dates'
	| 'publication'
	| 'plan'
	| 'codes'
	| 'trial'
	| 'readers'
	| 'languages'
	| 'legal'
	| 'second-person'
	| 'backup';

/** What the office knows of a campaign that is being prepared. Moments are milliseconds since 1970. */
export interface OpeningFacts {
	readonly now: number;
	readonly calendar: CampaignCalendar;
	/** Chosen languages in which some text is not there. */
	readonly incomplete: readonly string[];
	/** Chosen languages that nobody who speaks them has read through. */
	readonly unreviewed: readonly string[];
	/** Names of its sites, and how many may answer at each; 0 where nobody said. */
	readonly sites: readonly { readonly name: string; readonly frame: number }[];
	/** Names of small sites that were asked some of the same less than six months before. */
	readonly repeated: readonly string[];
	/** Somebody looked at what will be published, or chose it. */
	readonly planSeen: boolean;
	readonly codes: 'none' | 'missing' | 'made';
	/** A trial was begun. */
	readonly tried: boolean;
	/** An open question is asked. */
	readonly comments: boolean;
	/** People named to read what is written. */
	readonly readers: number;
	/** People of the organisation who may propose or confirm. */
	readonly people: number;
	/** Elements of the legal file that are missing. */
	readonly legalMissing: number;
	/** When this installation was last backed up; null before the first time. */
	readonly backedUp: number | null;
	/** Short names of the questions in which an example of the library was left. */
	readonly examples: readonly string[];
	/** Of a vote or a consultation; null of a survey. */
	readonly ballot: {
		/** Short names of the questions that its rules do not fit; empty where the rules themselves are at fault. */
		readonly unfit: readonly string[] | null;
		/**
		 * Fewer may vote than can be counted in words: `unsayable` where that was announced, `telling` where
		 * the result alone or the exact count was, which may tell how they voted. Null of any other.
		 */
		readonly tooFew: 'unsayable' | 'telling' | null;
		/** Three custodians are named and hold their cards; null of what is no formal vote. */
		readonly guarded: boolean | null;
	} | null;
}

/**
 * `missing` keeps the campaign from opening; `advised` is better done and keeps nothing. An element
 * that does not concern a campaign (codes where anybody may answer) is not in its list at all.
 */
export interface OpeningCheck {
	readonly item: OpeningItem;
	readonly status: 'done' | 'missing' | 'advised';
	/** Named languages or sites it is about. */
	readonly about: readonly string[];
	/** How many things are missing, where they are counted. */
	readonly count: number;
}

/** After so many days, a backup is one to make again. */
const freshBackupDays = 7;

const day = 86_400_000;

/** Two people agree on an opening. */
const peopleNeeded = 2;

/** All that is looked at before a campaign opens, done or not. */
export function openingChecklist(facts: OpeningFacts): OpeningCheck[] {
	const { ballot, calendar, now, sites } = facts;
	const unknown = sites.filter(({ frame }) => frame <= 0).map(({ name }) => name);
	const fault = calendarFault(calendar);
	const late = fault?.place === 'publishes' || calendar.publishes <= now;
	return [
		need('questionnaire', facts.incomplete.length === 0, facts.incomplete),
		...only(facts.examples.length > 0, need('examples', false, facts.examples)),
		...only(ballot !== null, need('ballot', ballot?.unfit === null, ballot?.unfit ?? [])),
		...only(ballot?.tooFew === 'unsayable', need('electorate', false)),
		...only(ballot?.tooFew === 'telling', advise('few', false)),
		...only(
			ballot !== null && ballot.guarded !== null,
			need('custodians', ballot?.guarded === true)
		),
		need('sites', sites.length > 0 && unknown.length === 0, unknown),
		...only(facts.repeated.length > 0, need('repeat', false, facts.repeated)),
		need('dates', (fault === null || fault.place === 'publishes') && calendar.closes > now),
		need('publication', !late),
		need('plan', facts.planSeen),
		...only(facts.codes !== 'none', need('codes', facts.codes === 'made')),
		advise('trial', facts.tried),
		...only(facts.comments, need('readers', facts.readers >= peopleNeeded)),
		...only(facts.unreviewed.length > 0, advise('languages', false, facts.unreviewed)),
		{ ...need('legal', facts.legalMissing === 0), count: facts.legalMissing },
		need('second-person', facts.people >= peopleNeeded),
		advise('backup', facts.backedUp !== null && now - facts.backedUp <= freshBackupDays * day)
	];
}

/** Why a campaign does not open, by the name a refusal gives it. */
const refusals = {
	questionnaire: 'untranslated-now',
	examples: 'examples-left',
	ballot: 'ballot-unfit',
	electorate: 'protected-too-few',
	custodians: 'custodians-missing',
	sites: 'sites-unknown',
	repeat: 'asked-lately',
	dates: 'closes-in-the-past',
	publication: 'publishes-in-the-past',
	plan: 'plan-not-seen',
	codes: 'codes-missing',
	readers: 'readers-missing',
	legal: 'legal-file-missing',
	'second-person': 'nobody-to-confirm'
} as const satisfies Partial<Readonly<Record<OpeningItem, string>>>;

export type OpeningRefusal = (typeof refusals)[keyof typeof refusals];

/** The first thing that keeps a campaign from opening, by name; null when nothing does. */
export function openingRefusal(checks: readonly OpeningCheck[]): OpeningRefusal | null {
	for (const { item, status } of checks) {
		if (status === 'missing' && item in refusals) return refusals[item as keyof typeof refusals];
	}
	return null;
}

function need(item: OpeningItem, done: boolean, about: readonly string[] = []): OpeningCheck {
	return { item, status: done ? 'done' : 'missing', about, count: about.length };
}

function advise(item: OpeningItem, done: boolean, about: readonly string[] = []): OpeningCheck {
	return { item, status: done ? 'done' : 'advised', about, count: about.length };
}

function only(concerned: boolean, check: OpeningCheck): OpeningCheck[] {
	return concerned ? [check] : [];
}
