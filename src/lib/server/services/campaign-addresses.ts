import type { Config } from '../config.ts';

/** Where people answer at one site. */
export interface SiteAddresses {
	readonly phone: string;
	readonly kiosk: string;
	/** The same without `https://`, to be read from paper. */
	readonly phoneShort: string;
	readonly kioskShort: string;
}

/**
 * Addresses of a campaign at a site. The site is named in them only where there are several: a
 * short address is easier to copy from a poster.
 */
export function siteAddresses(
	config: Pick<Config, 'origin'>,
	campaign: { readonly slug: string; readonly sites: readonly { readonly id: string }[] },
	site: string
): SiteAddresses {
	const named = campaign.sites.length > 1 ? `?site=${encodeURIComponent(site)}` : '';
	const phone = `${config.origin}/r/${campaign.slug}${named}`;
	const kiosk = `${config.origin}/kiosk?campaign=${campaign.slug}&site=${encodeURIComponent(site)}`;
	return { phone, kiosk, phoneShort: short(phone), kioskShort: short(kiosk) };
}

function short(address: string): string {
	return address.replace(/^https?:\/\//, '');
}
