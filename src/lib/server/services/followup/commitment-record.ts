import type { ExpressionBuilder, ExpressionWrapper, Kysely, Selectable, SqlBool } from 'kysely';
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

/** Which commitments of an organisation are read. */
type Chosen = (
	is: ExpressionBuilder<AppDatabase, 'commitment'>
) => ExpressionWrapper<AppDatabase, 'commitment', SqlBool>;

/**
 * Published commitments of one organisation, oldest first. No account is read with them.
 * @param chosen which of them; all where it is left out
 */
export async function readCommitments(
	db: Kysely<AppDatabase>,
	organisation: string,
	chosen?: Chosen
): Promise<Commitment[]> {
	const all = db.selectFrom('commitment').where('organisation_id', '=', organisation);
	const read = chosen === undefined ? all : all.where(chosen);
	const [rows, steps] = await Promise.all([
		read.selectAll().orderBy('year').orderBy('sequence').execute(),
		db
			.selectFrom('commitment_step')
			.selectAll()
			.where('commitment_id', 'in', read.select('id'))
			.orderBy('position')
			.execute()
	]);
	const stepsOf = Map.groupBy(steps, (step) => step.commitment_id);
	return rows.flatMap((row) => {
		const [first, ...others] = (stepsOf.get(row.id) ?? []).map(toStep);
		return first === undefined ? [] : [toCommitment(row, [first, ...others])];
	});
}

/** One of them, by its id; null where it does not exist. */
export async function findCommitment(
	db: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<Commitment | null> {
	const [commitment] = await readCommitments(db, organisation, (is) => is('id', '=', id));
	return commitment ?? null;
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
