import type { Commitment, CommitmentStep } from '#lib/domain/followup/commitment.ts';

/** A step, planned by the management unless said. */
export function step(change: Partial<CommitmentStep> = {}): CommitmentStep {
	return {
		state: 'planned',
		reason: null,
		who: { role: 'management' },
		due: '2027-05',
		news: null,
		at: Date.UTC(2027, 3, 20),
		...change
	};
}

/** A commitment that came from nothing, with one step unless said. */
export function commitment(change: Partial<Commitment> = {}): Commitment {
	return {
		id: 'c1',
		number: { year: 2027, sequence: 1 },
		site: null,
		campaign: null,
		source: { kind: 'none' },
		resolution: 'we-will',
		text: { fr: 'Chaque projet est présenté à l’assemblée avant la décision.' },
		decided: 'consensus',
		steps: [step()],
		...change
	};
}
