import { isLocale } from '../../../i18n/locales.ts';
import type { CampaignBundle } from '../../../protocol/campaign-bundle.ts';
import { latestResults, ownSlugs } from '../latest-results.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { commitmentsBeside } from './read-published.ts';
import { tell } from './tell.ts';

/** What is told before the questions: more is on the page of the results. */
const mostTold = 6;

/** A campaign as a device keeps it, with what became of the last results and of what was decided since. */
export async function withFollowUp(
	reader: ReleaseReader,
	bundle: CampaignBundle
): Promise<CampaignBundle> {
	const campaign = await reader.app
		.selectFrom('campaign')
		.select(['slug', 'previous_slug', 'organisation_id'])
		.where('slug', '=', bundle.slug)
		.executeTakeFirstOrThrow();
	const { organisation_id: organisation } = campaign;
	const results = await latestResults(reader, ownSlugs(campaign));
	const sites = bundle.sites.map(({ id }) => id);
	const beside = await commitmentsBeside(reader, organisation, results?.slug ?? null, sites);
	const languages = bundle.languages.filter(isLocale);
	const followUp = await tell(reader, organisation, beside.slice(0, mostTold), languages);
	return followUp.length === 0 ? bundle : { ...bundle, followUp };
}
