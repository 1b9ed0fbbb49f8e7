import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Finding } from '../../domain/questionnaire/readability/finding.ts';

/** Id of the question that a finding is about; null for the whole. */
export function questionOf(finding: Finding, { questions }: Questionnaire): string | null {
	if (!('place' in finding)) return finding.question;
	const { place } = finding;
	return 'number' in place ? (questions[place.number - 1]?.id ?? null) : null;
}
