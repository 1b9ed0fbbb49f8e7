import { toldCommitments } from '#lib/server/services/followup/tell.ts';
import { composeLetter } from '../../../compose-letter.ts';
import { readForCommittee } from '../../../read-published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const published = await readForCommittee(event);
	const { server, locale } = event.locals;
	const page = composeLetter(published, event.url.searchParams.get('groupe'), locale);
	const { group } = page.letter;
	const site = group.kind === 'site' && group.parent !== null ? group.id : null;
	return {
		page,
		followUp: await toldCommitments(server, event.params.slug, site, [locale]),
		now: server.clock()
	};
};
