import { byState } from '../../../domain/followup/order.ts';
import { type Commitment, isOver, standingOf } from '../../../domain/followup/commitment.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { readCommitments } from './commitment-record.ts';

/** How long what is over is still told a year later, in milliseconds: until the survey of the year after. */
const told = 550 * 24 * 60 * 60 * 1_000;

/**
 * What people are told before a survey and may be asked about in it: what came of the survey before,
 * and of what was decided without one, in a consultation, a vote or an assembly, unless it has been
 * over for long, or about a building that the survey does not ask. What came of the survey first, each
 * in the order of the states.
 *
 * @param slug of the survey before; null without one
 * @param sites ids of the sites that are asked
 */
export async function commitmentsBeside(
	reader: Pick<ReleaseReader, 'app' | 'clock'>,
	organisation: string,
	slug: string | null,
	sites: readonly string[]
): Promise<Commitment[]> {
	const read = await readCommitments(reader.app, organisation, (is) =>
		is.or([is('campaign_slug', '=', slug), is('site_id', 'is', null), is('site_id', 'in', sites)])
	);
	const isOwn = ({ campaign }: Commitment): boolean => campaign !== null && campaign === slug;
	const [own, others] = [read.filter(isOwn), read.filter((one) => !isOwn(one))];
	const decided = others.filter((one) => isDecided(one, reader.clock()));
	return [...own.toSorted(byState), ...decided.toSorted(byState)];
}

function isDecided(commitment: Commitment, now: number): boolean {
	const { kind } = commitment.source;
	const { state, at } = standingOf(commitment);
	return (kind === 'outcome' || kind === 'decision') && (!isOver(state) || now - at < told);
}

/**
 * What everybody may read of what became of a campaign, in the order of the states: no account, no
 * draft. Of one site, what is about it and about all.
 *
 * @param site id of a site; all sites where null
 */
export async function publishedCommitments(
	reader: Pick<ReleaseReader, 'app'>,
	slug: string,
	site: string | null
): Promise<Commitment[]> {
	const campaign = await reader.app
		.selectFrom('campaign')
		.select('organisation_id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined) return [];
	const all = await readCommitments(reader.app, campaign.organisation_id, (is) =>
		is('campaign_slug', '=', slug)
	);
	return all.filter((one) => site === null || (one.site ?? site) === site).toSorted(byState);
}
