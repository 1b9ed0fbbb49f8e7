import type { Standing } from './standing.ts';
import { unreachable } from '../unreachable.ts';

/** The five steps of every campaign, in order. */
const stepIds = ['prepare', 'trial', 'open', 'closed', 'published'] as const;

type StepId = (typeof stepIds)[number];

export interface Step {
	readonly id: StepId;
	/** Exactly one step is `today`. A trial that was not made is `skipped`. */
	readonly status: 'done' | 'skipped' | 'today' | 'ahead';
}

/** The line of steps of a campaign, and where it is today. */
export function stepsOf(standing: Standing, tried: boolean): Step[] {
	const today = stepIds.indexOf(stepOf(standing));
	return stepIds.map((id, place) => {
		if (place === today) return { id, status: 'today' };
		if (place > today) return { id, status: 'ahead' };
		return { id, status: id === 'trial' && !tried ? 'skipped' : 'done' };
	});
}

function stepOf(standing: Standing): StepId {
	switch (standing.kind) {
		case 'draft':
			return 'prepare';
		case 'trial':
			return 'trial';
		case 'scheduled':
		case 'open':
			return 'open';
		case 'collecting':
		case 'counting':
		case 'guarded':
		case 'waiting':
			return 'closed';
		case 'published':
			return 'published';
		default:
			return unreachable(standing);
	}
}
