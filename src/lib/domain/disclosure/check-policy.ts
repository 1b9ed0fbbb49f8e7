import { Refusal } from '../refusal.ts';
import type { Policy } from './policy.ts';

const margins: readonly number[] = [3, 4, 5];

/**
 * A margin is 3, 4 or 5, and never smaller than the organisation's.
 *
 * @throws {Refusal} `margin-unknown`, `margin-loosened`
 */
export function checkPolicy(policy: Policy, floor?: Policy): void {
	if (!margins.includes(policy.margin)) throw new Refusal('margin-unknown');
	if (floor !== undefined && policy.margin < floor.margin) throw new Refusal('margin-loosened');
}
