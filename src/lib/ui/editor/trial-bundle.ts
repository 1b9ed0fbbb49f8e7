import type { Questionnaire } from '../../domain/questionnaire/definition.ts';

const day = 86_400_000;

/** A key that seals for nobody: what is answered in a look never leaves the page. */
const noKey = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const;

/** What a look at a questionnaire is made of. */
interface Looked {
	readonly questionnaire: Questionnaire;
	readonly organisation: { readonly name: string; readonly tenure: Tenure };
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	/** Milliseconds since 1970, UTC. */
	readonly now: number;
}

type Tenure = 'omh' | 'osbl' | 'coop' | 'federation' | 'table';

/** A campaign that exists on this page only, as a trial of it would be asked. */
export function trialBundle({ questionnaire, organisation, help, now }: Looked) {
	const moment = (days: number): string => new Date(now + days * day).toISOString();
	return {
		version: 1 as const,
		slug: 'essai',
		state: 'trial' as const,
		title: { ...questionnaire.title },
		demonstration: false,
		unit: 'household' as const,
		tenure: organisation.tenure,
		organisation: organisation.name,
		askedBy: organisation.name,
		help,
		sites: [{ id: 'essai', name: organisation.name, room: help.place }],
		languages: [...questionnaire.languages],
		opens: moment(-1),
		closes: moment(14),
		publishes: moment(28),
		results: null,
		questionnaire,
		questionnaireHash: '0'.repeat(64),
		publicKey: noKey,
		key: '0'.repeat(16),
		receiptKey: noKey,
		codes: null,
		commentReaders: null,
		recorded: {}
	};
}
