import type { Kysely, Selectable } from 'kysely';
import type {
	Commitment,
	CommitmentSource,
	CommitmentState,
	CommitmentStep,
	InCharge,
	Resolution,
	WayToDecide
} from '../../../domain/followup/commitment.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { CommitmentStepTable, CommitmentTable } from '../../database/followup-schema.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** Published commitments of one organisation, oldest first. No account is read with them. */
export async function readCommitments(
	db: Kysely<AppDatabase>,
	organisation: string
): Promise<Commitment[]> {
	const [rows, steps] = await Promise.all([
		db
			.selectFrom('commitment')
			.selectAll()
			.where('organisation_id', '=', organisation)
			.orderBy('year')
			.orderBy('sequence')
			.execute(),
		db
			.selectFrom('commitment_step')
			.innerJoin('commitment', 'commitment.id', 'commitment_step.commitment_id')
			.selectAll('commitment_step')
			.where('commitment.organisation_id', '=', organisation)
			.orderBy('position')
			.execute()
	]);
	return rows.flatMap((row) => {
		const [first, ...others] = steps.filter((step) => step.commitment_id === row.id).map(toStep);
		return first === undefined ? [] : [toCommitment(row, [first, ...others])];
	});
}

/** One of them, by its id; null where it does not exist. */
export async function findCommitment(
	db: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<Commitment | null> {
	const all = await readCommitments(db, organisation);
	return all.find((commitment) => commitment.id === id) ?? null;
}

function toStep(row: Selectable<CommitmentStepTable>): CommitmentStep {
	return {
		state: row.state as CommitmentState,
		reason: localized(row.reason),
		who: JSON.parse(row.who) as InCharge,
		due: row.due,
		news: localized(row.news),
		at: row.at
	};
}

function toCommitment(row: Selectable<CommitmentTable>, steps: Commitment['steps']): Commitment {
	return {
		id: row.id,
		number: { year: row.year, sequence: row.sequence },
		site: row.site_id,
		campaign: row.campaign_slug,
		source: JSON.parse(row.source) as CommitmentSource,
		resolution: row.resolution as Resolution,
		text: JSON.parse(row.text) as Localized,
		decided: row.decided as WayToDecide,
		steps
	};
}

function localized(text: string | null): Localized | null {
	return text === null ? null : (JSON.parse(text) as Localized);
}
