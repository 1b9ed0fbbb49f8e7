import { isRefusal } from '../../domain/refusal.ts';
import { currentSite } from '../device/paired-device.ts';
import type { PairedDevice } from '../device/kept-device.ts';
import type { CampaignAnswer } from '../storage/campaign-store.ts';
import type { KioskChoice } from '../storage/device-choice.ts';
import type { Situation } from './life.ts';
import { quietOf } from './presence.ts';
import { standingOf } from './survey-standing.ts';

type LoadedCampaign = Exclude<CampaignAnswer, { readonly refusal: unknown }>;

/** What a kiosk finds when it looks around: what its machine decides by, and what its screens show. */
export interface Found {
	readonly situation: Omit<Situation, 'minute'>;
	readonly surveys: ReadonlyMap<string, LoadedCampaign>;
	/** Id of the site this tablet stands at; null when the person says where they live. */
	readonly site: string | null;
	/** Milliseconds without a touch before a person is asked whether they are there; null for the usual. */
	readonly quiet: number | null;
}

/** Where a kiosk looks; tests bring their own. */
export interface Outlook {
	/** The browser offers cryptography. */
	readonly secure: boolean;
	/** @throws Refusal of the browser's store */
	readonly device: () => PairedDevice | null;
	/** What an address named, or was chosen here, to try. @throws Refusal of the browser's store */
	readonly choice: () => KioskChoice | null;
	readonly load: (slug: string) => Promise<CampaignAnswer>;
	readonly room: () => Promise<'enough' | 'nearly-full' | 'unknown'>;
	readonly persistent: () => Promise<boolean | 'unknown'>;
	/** Something sealed is still here after it was tried to send it. */
	readonly stuck: () => Promise<boolean>;
	readonly locked: () => boolean;
	/** Milliseconds since 1970, by the time this tablet trusts. */
	readonly now: () => number;
}

const nothing: Found = {
	situation: {
		setUp: 'none',
		fault: null,
		campaigns: [],
		refusal: null,
		hours: null,
		locked: false
	},
	surveys: new Map(),
	site: null,
	quiet: null
};

/** Looks at everything a kiosk depends on. Never throws: what fails is part of what is found. */
export async function lookAround(outlook: Outlook): Promise<Found> {
	const stoppedBy = (fault: Situation['fault']): Found => ({
		...nothing,
		situation: { ...nothing.situation, fault, locked: outlook.locked() }
	});
	if (!outlook.secure) return stoppedBy('insecure-context');
	try {
		return await found(outlook);
	} catch (error) {
		if (isRefusal(error)) return stoppedBy('storage');
		throw error;
	}
}

async function found(outlook: Outlook): Promise<Found> {
	const device = outlook.device();
	const choice = device === null ? outlook.choice() : null;
	const slugs = device === null ? namedBy(choice) : currentSite(device).campaigns;
	const asked = Promise.all(slugs.map(async (slug) => [slug, await outlook.load(slug)] as const));
	const fault = await faultOf(outlook, device);
	const answers = await asked;
	const loaded = answers.flatMap(([slug, answer]) =>
		'refusal' in answer ? [] : [[slug, answer] as const]
	);
	const refusal = answers.flatMap(([, answer]) => ('refusal' in answer ? [answer.refusal] : []))[0];
	return {
		situation: {
			setUp: setUpOf(device, choice),
			fault,
			campaigns: offered(loaded, outlook.now()),
			refusal: refusal ?? null,
			hours: device?.news.hours ?? null,
			locked: outlook.locked()
		},
		surveys: new Map(loaded),
		site: device?.site ?? choice?.site ?? null,
		quiet: quietOf(device)
	};
}

function namedBy(choice: KioskChoice | null): string[] {
	return choice === null ? [] : [choice.campaign];
}

function setUpOf(device: PairedDevice | null, choice: KioskChoice | null): Situation['setUp'] {
	if (device !== null) return device.revoked ? 'revoked' : 'paired';
	return choice === null ? 'none' : 'here';
}

/**
 * No response is begun that might find no room at its end, or be cleared before it can leave. On a
 * computer that only tries, the browser's promise is not insisted on.
 */
async function faultOf(outlook: Outlook, device: PairedDevice | null): Promise<Situation['fault']> {
	if ((await outlook.room()) === 'nearly-full') return 'nearly-full';
	if (device === null || (await outlook.persistent()) !== false) return null;
	return (await outlook.stuck()) ? 'not-persistent' : null;
}

/** A lone campaign says itself that it is closed, or not open yet; among several it is not offered. */
function offered(loaded: readonly (readonly [string, LoadedCampaign])[], now: number): string[] {
	const open = loaded.filter(([, { bundle }]) => standingOf(bundle, now) === 'open');
	return (loaded.length === 1 ? loaded : open).map(([slug]) => slug);
}
