import type { KeptCampaigns } from './kept-campaigns.ts';

/**
 * Finds at once, keeps a little later: on a first visit by phone, the store's own code is not
 * fetched before the first question can be read.
 * @param later runs what it is given when the page has time
 */
export function keptLater(
	kept: KeptCampaigns,
	later: (keep: () => Promise<boolean>) => void
): KeptCampaigns {
	return {
		find: (slug) => kept.find(slug),
		keep(bundle) {
			later(() => kept.keep(bundle));
			return Promise.resolve(false);
		}
	};
}
