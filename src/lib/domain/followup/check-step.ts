import { canonicalJson } from '../questionnaire/canonical.ts';
import { findIdentifiers, type Surroundings } from '../comment/identifiers.ts';
import { givenNames } from '../comment/names/given-names.ts';
import { surnames } from '../comment/names/surnames.ts';
import { readTokens } from '../comment/tokens.ts';
import type { CommitmentState, CommitmentStep, Resolution } from './commitment.ts';

/** A step as it was written, before it is published. */
export type WrittenStep = Omit<CommitmentStep, 'at'>;

/** What is wrong with a step, by the field it is about. */
export type StepFaults = Readonly<Partial<Record<'state' | 'reason' | 'due' | 'news', string>>>;

/** States of which a month is given: something is to happen by then. */
const dated: readonly CommitmentState[] = ['studied', 'planned', 'under-way'];

/**
 * The faults of a step: a reason where it is impossible or not now, a month where something is to
 * happen, no month that has passed, and something new since the step before.
 *
 * @param resolution how the sentence of its commitment begins
 * @param before the step before, if any
 * @param month the month it is, `2027-05`
 */
export function stepFaults(
	step: WrittenStep,
	{
		resolution,
		before,
		month
	}: {
		readonly resolution: Resolution;
		readonly before: CommitmentStep | null;
		readonly month: string;
	}
): StepFaults {
	if (before !== null && saysNothingNew(step, before)) return { news: 'nothing-new' };
	const first = before === null;
	if (first && resolution === 'not-now' && step.state !== 'impossible' && step.state !== 'budget') {
		if (step.state !== 'studied') return { state: 'not-now-is-no-promise' };
		if (step.reason === null) return { reason: 'reason-missing' };
	}
	if (step.state === 'impossible' && step.reason === null) return { reason: 'reason-missing' };
	if (dated.includes(step.state) && step.due === null && resolution !== 'not-now') {
		return { due: 'month-missing' };
	}
	if (step.due !== null && step.due < month && step.due !== before?.due && step.state !== 'done') {
		return { due: 'month-passed' };
	}
	return {};
}

/** Nobody makes « Sans nouvelles » go away without news. */
function saysNothingNew(step: WrittenStep, before: CommitmentStep): boolean {
	const standing = ({ state, reason, who, due }: WrittenStep): string =>
		canonicalJson({ state, reason, who, due });
	return step.news === null && standing(step) === standing(before);
}

/**
 * Whether words may name a person or lead to one: a name, a door, a phone, an address of e-mail, the
 * number of a card. It helps who writes and who confirms; it does not replace them.
 */
export function mayNameSomebody(text: string, surroundings: Surroundings = {}): boolean {
	return findIdentifiers(text, surroundings).some(({ kind }) => kind !== 'unique');
}

/** The same of a role, which is told by what somebody does: a first name or a surname alone is no role. */
export function roleNamesSomebody(role: string, surroundings: Surroundings = {}): boolean {
	const alone = readTokens(role).filter(({ kind }) => kind === 'word');
	const [only] = alone;
	return (
		mayNameSomebody(role, surroundings) ||
		(alone.length === 1 &&
			only !== undefined &&
			(givenNames.has(only.folded) || surnames.has(only.folded)))
	);
}
