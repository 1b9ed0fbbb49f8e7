import { type Config, namesThisMachineOnly } from '../config.ts';
import type { Server } from '../server.ts';
import { tabletOrigin } from './tablet-way.ts';

/** An address, and the same without `https://`, to be read from paper. */
interface Address {
	readonly address: string;
	readonly short: string;
}

/** Addresses that lead nowhere from another machine: on paper they would mislead. */
export type HereOnly = 'all' | 'phones' | 'tablets' | 'none';

/** Where people answer at one site. */
interface SiteAddresses {
	readonly phone: Address;
	readonly kiosk: Address;
}

interface AddressedCampaign {
	readonly slug: string;
	readonly sites: readonly { readonly id: string }[];
}

/** Addresses of a campaign at each of its sites, by id, as phones and tablets reach them now. */
export async function campaignAddresses(
	server: Pick<Server, 'app' | 'config'>,
	campaign: AddressedCampaign
): Promise<{ readonly hereOnly: HereOnly; readonly sites: ReadonlyMap<string, SiteAddresses> }> {
	const origin = await tabletOrigin(server);
	const hereOnly = hereOnlyOf(server.config, origin);
	return {
		hereOnly,
		sites: new Map(
			campaign.sites.map(({ id }) => [
				id,
				{
					phone: phoneAddress(server.config, campaign, id),
					kiosk: kioskAddress(origin, hereOnly, { slug: campaign.slug, site: id })
				}
			])
		)
	};
}

/**
 * Where a phone answers. The site is named only where there are several: a short address is easier
 * to copy from a poster.
 */
export function phoneAddress(
	{ origin }: Pick<Config, 'origin'>,
	{ slug, sites }: AddressedCampaign,
	site: string
): Address {
	const named = sites.length > 1 ? `?site=${encodeURIComponent(site)}` : '';
	return addressed(`${origin}/r/${slug}${named}`);
}

/** Which of the addresses given to phones and to tablets work on this computer only. */
export async function readHereOnly(server: Pick<Server, 'app' | 'config'>): Promise<HereOnly> {
	return hereOnlyOf(server.config, await tabletOrigin(server));
}

function hereOnlyOf(config: Pick<Config, 'origin'>, tablets: string): HereOnly {
	const phonesHere = namesThisMachineOnly(config);
	const tabletsHere = namesThisMachineOnly({ origin: tablets });
	if (phonesHere) return tabletsHere ? 'all' : 'phones';
	return tabletsHere ? 'tablets' : 'none';
}

/**
 * A tablet is paired once, and asks then whatever is open at its site; on this very computer the
 * kiosk can be tried without that.
 */
function kioskAddress(
	origin: string,
	hereOnly: HereOnly,
	{ slug, site }: { readonly slug: string; readonly site: string }
): Address {
	const here = hereOnly === 'all' || hereOnly === 'tablets';
	const tried = here ? `?campaign=${slug}&site=${encodeURIComponent(site)}` : '';
	return addressed(`${origin}/kiosk${tried}`);
}

function addressed(address: string): Address {
	return { address, short: address.replace(/^https?:\/\//, '') };
}
