/** The steps from an empty office to a first survey, in the order in which one is usually led. */
export type FirstRunStep =
	| 'access'
	| 'organisation'
	| 'buildings'
	| 'ask'
	| 'how'
	| 'see'
	| 'trial'
	| 'print'
	| 'tablet'
	| 'safety';

/** What is there of an office, without anything being remembered of the way itself. */
export interface FirstRunFacts {
	readonly sites: number;
	/** Address of the campaign that is being prepared, the newest; null without any. */
	readonly draft: string | null;
	/** A campaign was opened before: whoever did it once is led no more. */
	readonly opened: boolean;
	readonly planSeen: boolean;
	readonly tried: boolean;
	/** Slips were made, or are not asked for. */
	readonly printed: boolean;
	readonly tablets: number;
	/** People who may confirm an opening. */
	readonly people: number;
	readonly backedUp: boolean;
}

export interface ShownStep {
	readonly step: FirstRunStep;
	/** Exactly one is `next`, unless all are done. */
	readonly status: 'done' | 'next' | 'ahead';
	/** Where it is done; null while there is no campaign it could be done in. */
	readonly href: string | null;
}

/** The guided path of an office, and its next act; null once a campaign was opened. */
export function firstRun(facts: FirstRunFacts): ShownStep[] | null {
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
		['tablet', facts.tablets > 0, '/bureau/tablettes/chemin'],
		[
			'safety',
			facts.people > 1 && facts.backedUp,
			facts.people > 1 ? '/bureau/sauvegarde' : '/bureau/comptes'
		]
	];
	const next = steps.findIndex(([, done]) => !done);
	return steps.map(([step, done, href], index) => ({
		step,
		status: done ? 'done' : index === next ? 'next' : 'ahead',
		href
	}));
}
