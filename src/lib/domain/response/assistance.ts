/**
 * How somebody was helped to answer (respondent decisions, "Assisted"): the questions were read to
 * them, a person close to them was there, or somebody answered in their place. Nothing else of the
 * help is ever recorded, and this only inside the seal.
 */
export const assistances = ['read-to', 'with-someone', 'in-their-place'] as const;

export type Assistance = (typeof assistances)[number];

export function isAssistance(value: unknown): value is Assistance {
	return (assistances as readonly unknown[]).includes(value);
}
