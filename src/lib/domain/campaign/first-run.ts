/** The steps from an empty office to a first survey, in the order in which one is usually led. */
export type FirstRunStep =
	'access' | 'organisation' | 'buildings' | 'ask' | 'how' | 'see' | 'trial' | 'print' | 'tablet';

/** What is left once somebody has a printed poster and a paired tablet, in the usual order. */
export type AfterItem = 'second-person' | 'backup' | 'legal-file' | 'calendar' | 'open';

/** What is there of an office, without anything being remembered of the way itself. */
export interface FirstRunFacts {
	readonly sites: number;
	/** Address of the survey that is being prepared, the newest; null without any. */
	readonly draft: string | null;
	/** A survey was opened before, or a vote while none was being prepared: whoever did it once is led no more. */
	readonly opened: boolean;
	readonly planSeen: boolean;
	readonly tried: boolean;
	/** Slips were made, or are not asked for. */
	readonly printed: boolean;
	/** Tablets that are paired, and not only named. */
	readonly tablets: number;
	/** There is one that was named and waits to be paired. */
	readonly tabletWaits: boolean;
	/** People who may confirm an opening. */
	readonly people: number;
	/** Null for whoever does not look after backups. */
	readonly backedUp: boolean | null;
	/** Nothing is missing of the legal file. */
	readonly legalReady: boolean;
}

export interface ShownStep {
	readonly step: FirstRunStep;
	/** Exactly one is `next`, unless all are done. */
	readonly status: 'done' | 'next' | 'ahead';
	/** Where it is done; null while there is no campaign it could be done in. */
	readonly href: string | null;
}

/** The next step of the path, or its end, which is shown at home. */
export interface NextAct {
	readonly step: FirstRunStep | 'ready';
	readonly href: string;
}

export interface ShownItem {
	readonly item: AfterItem;
	readonly done: boolean;
	readonly href: string;
}

export interface FirstRun {
	/** Address of the one campaign it leads to; null while there is none. */
	readonly draft: string | null;
	readonly steps: readonly ShownStep[];
	/** What is left once every step is done; empty before. */
	readonly after: readonly ShownItem[];
}

/** What comes after the page one is on; null where there is nothing to lead to. */
export function nextAct({ steps, after }: Pick<FirstRun, 'steps' | 'after'>): NextAct | null {
	if (after.length > 0) return { step: 'ready', href: '/bureau' };
	const next = steps.find(({ status }) => status === 'next');
	return next?.href == null ? null : { step: next.step, href: next.href };
}

/** The guided path of an office, and its next act; null once a campaign was opened. */
export function firstRun(facts: FirstRunFacts): FirstRun | null {
	if (facts.opened) return null;
	const { draft } = facts;
	const campaign = draft === null ? null : `/bureau/campagnes/${draft}`;
	const within = (page: string): string | null => (campaign === null ? null : campaign + page);
	const steps: readonly (readonly [FirstRunStep, boolean, string | null])[] = [
		['access', true, '/bureau/mon-acces'],
		['organisation', true, '/bureau/comptes'],
		['buildings', facts.sites > 0, '/bureau/immeubles'],
		['ask', draft !== null, '/bureau/campagnes/nouvelle'],
		['how', draft !== null, campaign ?? '/bureau/campagnes/nouvelle'],
		['see', draft !== null && facts.planSeen, within('/plan')],
		['trial', draft !== null && facts.tried, campaign],
		['print', draft !== null && facts.printed, within('/imprimer')],
		[
			'tablet',
			facts.tablets > 0,
			facts.tabletWaits ? '/bureau/tablettes' : '/bureau/tablettes/ajouter'
		]
	];
	const next = steps.findIndex(([, done]) => !done);
	return {
		draft,
		steps: steps.map(([step, done, href], index) => ({
			step,
			status: done ? 'done' : index === next ? 'next' : 'ahead',
			href
		})),
		after: next === -1 && campaign !== null ? afterFirstRun(facts, campaign) : []
	};
}

function afterFirstRun(facts: FirstRunFacts, campaign: string): ShownItem[] {
	return [
		{ item: 'second-person', done: facts.people > 1, href: '/bureau/comptes' },
		...(facts.backedUp === null
			? []
			: [{ item: 'backup', done: facts.backedUp, href: '/bureau/sauvegarde' } as const]),
		{ item: 'legal-file', done: facts.legalReady, href: `${campaign}/dossier` },
		{ item: 'calendar', done: false, href: `${campaign}/calendrier.ics` },
		{ item: 'open', done: false, href: `${campaign}/ouvrir` }
	];
}
