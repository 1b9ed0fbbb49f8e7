import * as v from 'valibot';
import {
	commitmentStates,
	knownRoles,
	resolutions,
	waysToDecide
} from '../domain/followup/commitment.ts';
import type { ToldCommitment } from '../domain/followup/told.ts';

const localized = v.record(v.string(), v.string());

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of last year's answers, as it travels in the bundle of a campaign. */
const toldSchema = v.object({
	number: v.string(),
	site: v.nullable(v.string()),
	item: v.nullable(v.string()),
	said: v.nullable(localized),
	resolution: v.picklist(resolutions),
	text: localized,
	decided: v.picklist(waysToDecide),
	state: v.picklist(commitmentStates),
	reason: v.nullable(localized),
	who: v.union([v.object({ role: v.picklist(knownRoles) }), v.object({ other: v.string() })]),
	due: v.nullable(v.string()),
	news: v.nullable(localized),
	better: v.nullable(localized),
	/** Bundles of an earlier version have none. */
	drawn: v.optional(
		v.array(v.object({ label: localized, of: count, sure: count, possible: count })),
		[]
	),
	at: v.number(),
	silentFrom: v.nullable(v.number())
});

/**
 * The commitments of a bundle that concern one place. What this version cannot read is passed over: it
 * is news, and nobody is kept from answering by it.
 * @param site id of the site; null shows those of all
 */
export function toldIn(followUp: readonly unknown[], site: string | null): ToldCommitment[] {
	return followUp.flatMap((one) => {
		const parsed = v.safeParse(toldSchema, one);
		if (!parsed.success) return [];
		const here = site === null || parsed.output.site === null || parsed.output.site === site;
		return here ? [parsed.output] : [];
	});
}
