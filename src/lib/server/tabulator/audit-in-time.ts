import { setImmediate } from 'node:timers/promises';
import { auditFurther, type AuditRequest } from '../../domain/disclosure/audit/audit-further.ts';
import type { Audit } from '../../domain/disclosure/release.ts';
import { loadSolver } from './integer-programs.ts';

/** After this the further breakdowns not yet decided are withdrawn; the release itself never waits longer. */
const minutes = 10;

/**
 * Runs the audit of further breakdowns in this process, item by item, so that it hears its parent in
 * between. A solver that fails is one that found nothing out: all is withdrawn.
 */
export async function auditInTime(
	request: Omit<AuditRequest, 'solver' | 'tooLate'>
): Promise<Audit | null> {
	const end = performance.now() + minutes * 60_000;
	const tooLate = (): boolean => performance.now() > end;
	if (request.plan.further.length === 0) return null;
	try {
		const steps = auditFurther({ ...request, solver: await loadSolver(), tooLate });
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			await setImmediate();
		}
	} catch {
		return null;
	}
}
