import type accessibility from './catalogs/fr/accessibility.json';
import type accounts from './catalogs/fr/accounts.json';
import type acts from './catalogs/fr/acts.json';
import type ballot from './catalogs/fr/ballot.json';
import type code from './catalogs/fr/code.json';
import type common from './catalogs/fr/common.json';
import type custody from './catalogs/fr/custody.json';
import type editor from './catalogs/fr/editor.json';
import type exported from './catalogs/fr/exports.json';
import type followup from './catalogs/fr/followup.json';
import type followdesk from './catalogs/fr/followdesk.json';
import type listening from './catalogs/fr/listening.json';
import type kiosk from './catalogs/fr/kiosk.json';
import type languages from './catalogs/fr/languages.json';
import type legal from './catalogs/fr/legal.json';
import type outcome from './catalogs/fr/outcome.json';
import type office from './catalogs/fr/office.json';
import type respond from './catalogs/fr/respond.json';
import type results from './catalogs/fr/results.json';
import type setup from './catalogs/fr/setup.json';
import type slips from './catalogs/fr/slips.json';
import type tablets from './catalogs/fr/tablets.json';
import type trust from './catalogs/fr/trust.json';
import type assembly from './catalogs/fr/assembly.json';
import type assisted from './catalogs/fr/assisted.json';
import type comments from './catalogs/fr/comments.json';
import type meeting from './catalogs/fr/meeting.json';
import type method from './catalogs/fr/method.json';
import type minutes from './catalogs/fr/minutes.json';
import type paper from './catalogs/fr/paper.json';
import type path from './catalogs/fr/path.json';
import type plan from './catalogs/fr/plan.json';
import type print from './catalogs/fr/print.json';
import type published from './catalogs/fr/public.json';
import type team from './catalogs/fr/team.json';
import type upkeep from './catalogs/fr/upkeep.json';
import type voice from './catalogs/fr/voice.json';
import type writing from './catalogs/fr/writing.json';
import type { Locale } from './locales.ts';
import { wordsAddress } from './words-address.ts';

/** The French catalogs are the source: their keys are the keys. */
export interface Catalogs {
	common: typeof common;
	/** What every tenant meets; it comes with the page. */
	respond: typeof respond;
	/** What is promised to everybody who answers or reads, and what was checked of it. */
	accessibility: typeof accessibility;
	/** The access code and the draft on a phone. */
	code: typeof code;
	/** What only a shared tablet shows: choice of a survey, opening hours, exit code. */
	kiosk: typeof kiosk;
	/** The office's pages about languages: words taken away and brought back, reviews, readability. */
	languages: typeof languages;
	/** The ear: listening to the screens; loaded where something can be heard. */
	listening: typeof listening;
	/** Setting up and caring for a tablet. */
	setup: typeof setup;
	/** The office's pages where a consultation or a vote is prepared. */
	ballot: typeof ballot;
	/** Who keeps the key of a formal vote, and what two of them open with it. */
	custody: typeof custody;
	results: typeof results;
	/** What the law asks for: the file of a campaign, the register. */
	legal: typeof legal;
	office: typeof office;
	/** What is said of a vote or a consultation, before it on the ballot and after it. */
	outcome: typeof outcome;
	/** The office's pages about tablets. */
	tablets: typeof tablets;
	/** The office's pages about access codes and their slips. */
	slips: typeof slips;
	/** Ways to be secure, and how a device learns to trust this computer. */
	trust: typeof trust;
	/** Findings shown to an assembly, one a slide. */
	assembly: typeof assembly;
	/** Somebody helps to answer; loaded when they do. */
	assisted: typeof assisted;
	/** The office's and the readers' pages about comments. */
	comments: typeof comments;
	/** Assemblies, what they decide, and the year of a building. */
	meeting: typeof meeting;
	/** How a survey was carried out, in every publication. */
	method: typeof method;
	/** The minutes of a formal vote on paper, and the list of doors that may vote. */
	minutes: typeof minutes;
	/** What everybody reads first of a publication, also on a shared tablet. */
	public: typeof published;
	/** The paper form, and its entry by two people. */
	paper: typeof paper;
	/** The way of the office through a campaign: first run, checklist, another year. */
	path: typeof path;
	/** What will be published, decided and tried before opening. */
	plan: typeof plan;
	/** What is printed on paper of a campaign: poster, slips, cards. */
	print: typeof print;
	/** The signed view of a team, beside that of the tenants. */
	team: typeof team;
	/** The office's pages where questionnaires are read, adapted and published. */
	editor: typeof editor;
	/** Files of a publication: the office's page, and what stands in the files. */
	exports: typeof exported;
	/** What became of what was said, wherever it is read. */
	followup: typeof followup;
	/** The pages where what will be done is written, confirmed and followed. */
	followdesk: typeof followdesk;
	/** Accesses: invitations, mandates, what protects them. */
	accounts: typeof accounts;
	/** Acts that take two people, and the journal of all acts. */
	acts: typeof acts;
	/** Backups. */
	upkeep: typeof upkeep;
	/** The office's pages where voices are recorded and approved. */
	voice: typeof voice;
	/** What somebody who writes in their own words is told; loaded with such a question. */
	writing: typeof writing;
}

export type Namespace = keyof Catalogs;

export const namespaces = [
	'common',
	'respond',
	'accessibility',
	'accounts',
	'acts',
	'ballot',
	'code',
	'kiosk',
	'languages',
	'legal',
	'listening',
	'setup',
	'results',
	'office',
	'outcome',
	'tablets',
	'slips',
	'trust',
	'assembly',
	'assisted',
	'comments',
	'custody',
	'editor',
	'exports',
	'followdesk',
	'followup',
	'meeting',
	'method',
	'minutes',
	'paper',
	'path',
	'plan',
	'print',
	'public',
	'team',
	'upkeep',
	'voice',
	'writing'
] as const satisfies readonly Namespace[];

/**
 * The words of one namespace in one language, loaded only when they are needed. What a language does
 * not say yet comes in French with it.
 * @throws when they cannot be had just now
 */
export async function loadCatalog(
	locale: Locale,
	namespace: Namespace
): Promise<Record<string, unknown>> {
	if (import.meta.env.SSR || import.meta.env.DEV) {
		const { readCatalog } = await import('./catalog-files.ts');
		return readCatalog(locale, namespace);
	}
	const response = await fetch(wordsAddress(locale, namespace));
	if (!response.ok) throw new Error(`no words of ${namespace} in ${locale}`);
	return (await response.json()) as Record<string, unknown>;
}
