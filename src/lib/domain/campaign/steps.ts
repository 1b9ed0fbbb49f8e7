import type { Standing } from './standing.ts';
import { unreachable } from '../unreachable.ts';

/** The steps of every campaign, in order; invented answers are nobody's and never destroyed. */
const stepIds = ['prepare', 'trial', 'open', 'closed', 'published', 'destroyed'] as const;

type StepId = (typeof stepIds)[number];

/** What becomes of the sealed answers. */
export interface Ending {
	/** When they are destroyed, in milliseconds since 1970 (UTC); null: never, they are invented. */
	readonly destroys: number | null;
	readonly destroyed: boolean;
}

export interface Step {
	readonly id: StepId;
	/** Exactly one step is `today`. A trial that was not made is `skipped`. */
	readonly status: 'done' | 'skipped' | 'today' | 'ahead';
}

/** The line of steps of a campaign, and where it is today. */
export function stepsOf(standing: Standing, tried: boolean, ending: Ending): Step[] {
	const shown = ending.destroys === null ? stepIds.slice(0, -1) : stepIds;
	const today = stepIds.indexOf(ending.destroyed ? 'destroyed' : stepOf(standing));
	return shown.map((id, place) => {
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
