import { commentsBeside } from '#lib/server/services/results/comments-beside.ts';
import { mayWriteSomewhere } from '#lib/server/services/followup/permit-follow-up.ts';
import { toldCommitments } from '#lib/server/services/followup/tell.ts';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { composeLetter } from '../../compose-letter.ts';
import { readForCommittee } from '../../read-published.ts';
import { yearsToRead } from '#lib/server/services/meetings/years-to-read.ts';
import { teamBeside } from '#lib/server/services/results/team-beside.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, locale, account } = event.locals;
	const published = await readForCommittee(event);
	const page = composeLetter(published, event.url.searchParams.get('groupe'), locale);
	const { group } = page.letter;
	const { slug } = event.params;
	const site = group.kind === 'site' && group.parent !== null ? group.id : null;
	const [comments, team, followUp, results, years] = await Promise.all([
		commentsBeside(server, page),
		teamBeside(server, published, page, locale),
		toldCommitments(server, slug, site, [locale]),
		readCampaignResults(server, slug),
		yearsToRead(server, slug, site)
	]);
	const organisation = results?.campaign.organisationId ?? '';
	const decides = account !== null && mayWriteSomewhere(account, organisation);
	return { page, comments, team, followUp, years, now: server.clock(), decides };
};
