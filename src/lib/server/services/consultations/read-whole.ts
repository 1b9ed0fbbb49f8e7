import * as v from 'valibot';
import type { CampaignSite } from '../../../domain/campaign/campaign.ts';
import { countsHeads, frameOf } from '../../../domain/campaign/frame.ts';
import type { BallotContent } from '../../../domain/consultation/ballot-content.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { chosenSites } from '../chosen-sites.ts';
import { readMarginFloor } from '../plan-floor.ts';
import { withHeads } from '../site-heads.ts';
import { parseInput, wholeNumber } from '../typed-input.ts';
import type { ConsultationInput } from './consultation-input.ts';
import { contentOf } from './content-of.ts';
import { Faults } from './faults.ts';
import { readAsked } from './read-asked.ts';
import { isFormal, type Standing, standingOf } from './rules-of.ts';

/** A consultation as it was typed, with nothing in it to refuse. */
export interface Whole {
	readonly asked: ConsultationInput;
	readonly content: BallotContent;
	readonly sites: readonly CampaignSite[];
	readonly standing: Standing;
}

/**
 * What was typed, judged as a whole: every fault of the page is told at once.
 *
 * @throws InputRefusal with what `readAsked`, `contentOf`, `standingOf` and `withHeads` refuse,
 * `unknown-site`, `electorate` (`empty`, `too-large`)
 */
export async function readWhole(
	server: Server,
	organisation: string,
	input: unknown
): Promise<Whole> {
	const faults = new Faults();
	const asked = readAsked(input, faults);
	const content = await faults.of(() => contentOf(asked));
	const sites = faults.has('sites')
		? null
		: await faults.of(async () => {
				const chosen = await chosenSites(server.app, organisation, asked.sites);
				return withHeads(chosen, asked.unit, headsOf(asked));
			});
	const electorate =
		isFormal(asked) && sites !== null
			? await faults.of(() => electorateOf(asked.electorate, sites))
			: null;
	const margin = await readMarginFloor(server.app, organisation);
	const standing = await faults.of(() => standingOf(asked, { electorate, margin }));
	const refusal = faults.refusal();
	if (refusal !== null) throw refusal;
	if (content === null || sites === null || standing === null) throw new Refusal('ballot-unfit');
	return { asked, content, sites, standing };
}

/** Of one building, the number of votes is asked once: it is that of its persons or members. */
function headsOf(asked: ConsultationInput): ConsultationInput['heads'] {
	const [only, ...others] = asked.sites;
	const typed = asked.heads.some(({ count }) => String(count).trim() !== '');
	if (!isFormal(asked) || !countsHeads(asked.unit) || only === undefined) return asked.heads;
	if (typed || others.length > 0) return asked.heads;
	const { electorate } = parseInput(v.object({ electorate: wholeNumber(1, 20_000) }), {
		electorate: asked.electorate
	});
	return [{ site: only, count: electorate }];
}

/** As many as the sites have, or fewer where somebody counted them. */
function electorateOf(typed: string | number, sites: readonly CampaignSite[]): number {
	const all = sites.reduce((sum, site) => sum + frameOf(site), 0);
	if (String(typed).trim() === '' && all > 0) return all;
	const { electorate } = parseInput(
		v.object({ electorate: wholeNumber(1, all === 0 ? 1_000_000 : all) }),
		{ electorate: typed }
	);
	return electorate;
}
