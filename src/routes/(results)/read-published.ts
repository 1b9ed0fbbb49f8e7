import { error, redirect } from '@sveltejs/kit';
import {
	readCampaignResults,
	type CampaignResults
} from '#lib/server/services/campaign-results.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { mayReadLetter } from '#lib/server/services/release-access.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';

type Published = NonNullable<CampaignResults['published']>;

/** Of a request: whose it is, and where it goes. */
interface Asked {
	readonly locals: App.Locals;
	readonly params: { readonly slug: string };
	readonly url: URL;
}

/** What was published of a campaign. Before its day the page for everybody says when it will be. */
export async function readPublished({ locals, params, url }: Asked): Promise<Published> {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	if (results.published === null) redirect(303, addressFrom(url, `/resultats/${params.slug}`));
	return results.published;
}

/** The same for who may open the letter; others find these figures on the page for everybody. */
export async function readForCommittee({ locals, params, url }: Asked): Promise<Published> {
	const { account, server } = locals;
	if (account === null) redirect(303, `/connexion?suite=${encodeURIComponent(url.pathname)}`);
	const results = await readCampaignResults(server, params.slug);
	if (results === null) error(404);
	const campaign = await findCampaign(server.app, params.slug);
	if (!mayReadLetter(account, campaign) || results.published === null) {
		redirect(303, `/resultats/${params.slug}`);
	}
	return results.published;
}
