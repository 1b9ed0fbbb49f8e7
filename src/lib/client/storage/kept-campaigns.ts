import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { DeviceDatabase } from './device-database.ts';

/** Campaigns kept for offline use. A store that fails keeps nothing and finds nothing: online it goes on. */
export interface KeptCampaigns {
	/** As it was kept, to be checked again; undefined when there is none. */
	find(slug: string): Promise<unknown>;
	/** Whether it is kept now. */
	keep(bundle: CampaignBundle): Promise<boolean>;
}

/** The code of the database is fetched when it is first opened: the first question does not wait for it. */
export const deviceCampaigns: KeptCampaigns = keptCampaigns(async () => {
	const { deviceDatabase } = await import('./device-database.ts');
	return deviceDatabase();
});

export function keptCampaigns(open: () => Promise<DeviceDatabase>): KeptCampaigns {
	return {
		async find(slug) {
			try {
				return (await (await open()).campaign.get(slug))?.bundle;
			} catch {
				return undefined;
			}
		},
		async keep(bundle) {
			try {
				await (await open()).campaign.put({ slug: bundle.slug, bundle });
				return true;
			} catch {
				return false;
			}
		}
	};
}
