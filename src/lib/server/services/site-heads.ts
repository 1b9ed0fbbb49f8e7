import * as v from 'valibot';
import type { AnswerUnit, CampaignSite } from '../../domain/campaign/campaign.ts';
import { countsHeads } from '../../domain/campaign/frame.ts';
import { InputRefusal, parseInput, wholeNumber } from './typed-input.ts';

/** Persons or members of each site, as the form sends them; a site that is not chosen may be empty. */
export const headsInput = v.optional(
	v.array(
		v.object({
			site: v.string(),
			count: v.optional(v.union([v.string(), v.number()]), '')
		})
	),
	[]
);

const head = v.object({ count: wholeNumber(1, 20_000) });

/**
 * The chosen sites with the number of persons or members who may answer there, where the unit asks
 * for it: dwellings would make a base that is not theirs.
 * @throws InputRefusal `heads.N.count`: `empty`, `not-a-number`, `too-small`, `too-large`
 */
export function withHeads(
	sites: readonly CampaignSite[],
	unit: AnswerUnit,
	asked: v.InferOutput<typeof headsInput>
): CampaignSite[] {
	if (!countsHeads(unit)) return sites.map((site) => ({ ...site, heads: null }));
	const faults: Record<string, string> = {};
	const counted = sites.map((site, position) => {
		const found = asked.findIndex((one) => one.site === site.id);
		const place = `heads.${found === -1 ? position : found}.count`;
		try {
			return { ...site, heads: parseInput(head, { count: asked[found]?.count ?? '' }).count };
		} catch (error) {
			if (!(error instanceof InputRefusal)) throw error;
			faults[place] = error.fields['count'] ?? 'empty';
			return site;
		}
	});
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return counted;
}
