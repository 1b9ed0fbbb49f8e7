import { dollars } from '../../domain/questionnaire/dollars.ts';
import type { OutcomeTold } from '../../domain/report/outcome-told.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { saidWords, type Speech } from '../letter/said-words.ts';

/** One line under a headline: a place in an order, works with their cost, a side with what is said of it. */
export interface OutcomeLine {
	readonly key: string;
	/** In an order; null elsewhere. */
	readonly place: number | null;
	readonly name: string;
	/** « à égalité », « 12 000 $ », « 14 »; null where the name says it all. */
	readonly beside: string | null;
}

/** In the order of the outcome, which no unsaid count has changed. */
export function outcomeLines(speech: Speech, told: OutcomeTold): OutcomeLine[] {
	const { t, locale } = speech;
	switch (told.kind) {
		case 'motion':
			return told.sides.map(({ side, label, said }) => ({
				key: side,
				place: null,
				name: label ?? sideWords(speech, side),
				beside: saidWords(speech, said)
			}));
		case 'order':
			return told.places.map(({ code, label, place, tied }) => ({
				key: code,
				place,
				name: label,
				beside: tied ? t(($) => $.outcome.together) : null
			}));
		case 'chosen':
			return told.chosen.map(({ code, label }) => ({
				key: code,
				place: null,
				name: label,
				beside: null
			}));
		case 'funded':
			return told.funded.map(({ code, label, cost }) => ({
				key: code,
				place: null,
				name: label,
				beside: cost === null ? null : dollars(cost, locale)
			}));
		case 'no-quorum':
		case 'withheld':
			return [];
		default:
			return unreachable(told);
	}
}

function sideWords({ t }: Speech, side: 'for' | 'blank' | 'against'): string {
	switch (side) {
		case 'for':
			return t(($) => $.outcome.side.for);
		case 'blank':
			return t(($) => $.outcome.side.blank);
		case 'against':
			return t(($) => $.outcome.side.against);
		default:
			return unreachable(side);
	}
}
